package cocoscope.fuzz;

import cocoscope.coco.UnreadableJsonException;
import cocoscope.coco.edit.AppendableFile;
import cocoscope.coco.lint.GoodFile;
import cocoscope.coco.lint.ImageFolder;
import cocoscope.coco.lint.Linter;
import cocoscope.convert.Recipe;
import cocoscope.decode.DecodedBytes;
import cocoscope.files.UnwritableFileException;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.runs.RunLengthEncoding;
import cocoscope.pairing.PairingRule;
import cocoscope.project.Project;
import cocoscope.project.ProjectExport;
import cocoscope.project.ProjectFile;
import cocoscope.project.ProjectImage;
import cocoscope.recipe.RecipeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;

/// What reads bytes of strangers. Each reads any bytes at all, or refuses them with the exception of its room; whatever else it throws is a
/// finding.
public enum FuzzTarget {
    PNG, JPEG, GIF, BMP, TIFF, WEBP, PNM, RUN_LENGTHS, COCO, RECIPE, PROJECT, PAIRING;

    /// @param folder for the file of targets that read files
    /// @return whether the bytes were accepted
    public boolean accepts(byte[] input, Path folder) throws IOException {
        return switch (this) {
            case PNG, JPEG, GIF, BMP, TIFF, WEBP, PNM -> DecodedBytes.isMask(input);
            case RUN_LENGTHS -> isRunLengths(new String(input, StandardCharsets.ISO_8859_1));
            case COCO -> isCoco(Files.write(folder.resolve("coco.json"), input));
            case RECIPE -> isRead(Files.write(folder.resolve("recipe.json"), input), RecipeFile::read);
            case PROJECT -> isRead(Files.write(folder.resolve("work.cocoscope.json"), input), ProjectFile::read);
            case PAIRING -> isPattern(new String(input, StandardCharsets.UTF_8));
        };
    }

    /// Sound inputs.
    public List<byte[]> samples(Path folder) throws IOException {
        try {
            return switch (this) {
                case PNG, JPEG, GIF, BMP, TIFF, WEBP, PNM -> DecodedBytes.samples(name().toLowerCase(Locale.ROOT));
                case RUN_LENGTHS -> texts(RunLengthEncoding.of(7, 9, 20, 3, 40).compressed(),
                        RunLengthEncoding.of(100, 100, 0, 1, 5000, 4000, 999).compressed());
                case COCO -> List.of(goodFile(1), goodFile(2), goodFile(3));
                case RECIPE -> List.of(recipe(folder));
                case PROJECT -> List.of(project(folder));
                case PAIRING -> texts("regex:(?<picture>.+)_(?<category>\\w+)", "replace:*_sat=*_mask", "folder:images=masks",
                        "suffix:_mask", "regex:(a+)+b", "auto");
            };
        } catch (UnwritableFileException e) {
            throw new IOException(e);
        }
    }

    private static List<byte[]> texts(String... texts) {
        List<byte[]> bytes = new ArrayList<>();
        for (String text : texts) {
            bytes.add(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes;
    }

    private static byte[] goodFile(int seed) {
        return GoodFile.make(new Random(seed)).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] recipe(Path folder) throws UnwritableFileException, IOException {
        Path file = folder.resolve("sample.json");
        new RecipeFile(sampleRecipe(), List.of()).write(file);
        return Files.readAllBytes(file);
    }

    private static Recipe sampleRecipe() {
        return Recipe.DEFAULT.withRule(new LabelRule.Values(List.of(new LabelRule.Entry(1, "cat"), new LabelRule.Entry(2, "dog")),
                OptionalInt.of(0)));
    }

    private static byte[] project(Path folder) throws UnwritableFileException, IOException {
        Path file = folder.resolve("sample.cocoscope.json");
        ProjectImage pair = ProjectImage.of(Optional.of(folder.resolve("a.jpg")), Optional.of(folder.resolve("a.png")));
        ProjectImage alone = ProjectImage.of(Optional.empty(), Optional.of(folder.resolve("b/c.png")));
        Project project = new Project(List.of(pair, alone), sampleRecipe(), List.of(), ProjectExport.DEFAULT);
        new ProjectFile(project).write(file);
        return Files.readAllBytes(file);
    }

    private static boolean isRunLengths(String text) {
        try {
            int[] counts = RunLengthEncoding.counts(text);
            int pixels = Math.clamp(Arrays.stream(counts).asLongStream().sum(), 1, 1 << 20);
            RunLengthEncoding.parse(1, pixels, text);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static boolean isCoco(Path file) {
        boolean readable = Linter.lint(file, ImageFolder.NONE, _ -> { }).readable();
        try {
            AppendableFile source = AppendableFile.open(file);
            source.segmentations(IntStream.range(0, source.index().annotations().size()).boxed().toList());
        } catch (UnreadableJsonException | IOException _) {
            return false;
        }
        return readable;
    }

    private interface Reader {
        Object read(Path file) throws UnreadableJsonException;
    }

    private static boolean isRead(Path file, Reader reader) {
        try {
            reader.read(file);
            return true;
        } catch (UnreadableJsonException _) {
            return false;
        }
    }

    private static boolean isPattern(String text) {
        return PairingRule.parse(text).map(rule -> rule.ofMask(Path.of("masks/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa_x.png"),
                "masks/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa_x.png")).isPresent();
    }
}

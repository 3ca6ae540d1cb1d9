package cocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.coco.Category;
import cocoscope.coco.Dataset;
import cocoscope.coco.DatasetReader;
import cocoscope.coco.ImageEntry;
import cocoscope.coco.UnreadableJsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileOptionsTest {
    @TempDir
    private Path folder;

    @Test
    void aFolderIsReadInNaturalOrderWithItsFoldersButNotWhatIsHidden() throws Exception {
        for (String name : List.of("img10.png", "img2.png", "b/img1.png", ".hidden/img3.png", ".img4.png", "notes.txt")) {
            writeMask(folder.resolve("masks").resolve(name));
        }

        assertThat(fileNames(folder.resolve("masks"))).containsExactly("b/img1.png", "img2.png", "img10.png");
    }

    @Test
    void theNamesOfImagesAreThoseOfTheMasksThatWereNamed() throws Exception {
        Path masks = folder.resolve("masks");
        writeMask(masks.resolve("a/x.png"));
        writeMask(masks.resolve("y.png"));

        assertThat(fileNames(masks.resolve("a/x.png"), masks.resolve("y.png"))).containsExactly("x.png", "y.png");
        assertThat(fileNames(masks, masks.resolve("y.png"))).containsExactly("a/x.png", "y.png");
    }

    @Test
    void withImagesTheyAreThoseOfThePicturesRelativeToTheirFolder() throws Exception {
        writeMask(folder.resolve("masks/a_mask.png"));
        writeMask(folder.resolve("masks/b.png"));
        writeMask(folder.resolve("photos/2024/a.jpg"));
        writeMask(folder.resolve("photos/b.jpg"));

        assertThat(fileNames(folder.resolve("masks"), "--images", folder.resolve("photos"))).containsExactly("2024/a.jpg", "b.jpg");
    }

    @Test
    void severalMasksOfOnePictureAreOneImage() throws Exception {
        writeMask(folder.resolve("masks/a_0.png"));
        writeMask(folder.resolve("masks/a_1.png"));
        writeMask(folder.resolve("photos/a.jpg"));

        assertThat(fileNames(folder.resolve("masks"), "--images", folder.resolve("photos"))).containsExactly("a.jpg");
        assertThat(DatasetReader.read(json()).annotations()).hasSize(2);
    }

    @Test
    void perImageWritesAFileAnImageWithIdsOfItsOwn() throws Exception {
        writeMask(folder.resolve("masks/a.png"));
        writeMask(folder.resolve("masks/sub/b.png"));

        CommandRun run = CommandRun.convert(folder.resolve("masks"), "--per-image", folder.resolve("json"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(files(folder.resolve("json"))).containsExactly("a.json", "sub/b.json");
        Dataset dataset = DatasetReader.read(folder.resolve("json/sub/b.json"));
        assertThat(dataset.images()).containsExactly(new ImageEntry(1, 3, 1, "sub/b.png"));
        assertThat(dataset.annotations().getFirst().id()).isEqualTo(1);
        assertThat(json()).doesNotExist();
    }

    @Test
    void categoriesComeFromAnArrayOrAWholeCocoFile() throws Exception {
        writeMask(folder.resolve("a.png"));
        Path array = Files.writeString(folder.resolve("array.json"), "[{\"id\": 5, \"name\": \"object\", \"supercategory\": \"thing\"}]");
        List<Category> categories = List.of(new Category(5, "object", "thing"));

        CommandRun.convert(folder.resolve("a.png"), "-o", json(), "--categories", array);
        assertThat(DatasetReader.read(json()).categories()).isEqualTo(categories);

        Path again = folder.resolve("again.json");
        CommandRun.convert(folder.resolve("a.png"), "-o", again, "--categories", json());
        assertThat(again).hasSameBinaryContentAs(json());
    }

    @Test
    void aSavedRecipeGivesTheSameBytesAndOptionsComeBeforeIt() throws Exception {
        Path mask = MaskFile.write(folder.resolve("a.png"), "a..b", "....", "b..a");
        Path recipe = folder.resolve("recipe.json");
        Path again = folder.resolve("again.json");
        CommandRun.convert(mask, "-o", json(), "--values", "2=dog,1=7", "--background", 0, "--instances", "category", "--connectivity", 4,
                "--min-area", 1, "--polygons", "opencv", "--save-recipe", recipe);

        assertThat(CommandRun.convert(mask, "-o", again, "--recipe", recipe).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(again).hasSameBinaryContentAs(json());

        Path resaved = folder.resolve("resaved.json");
        CommandRun.convert(mask, "-o", again, "--recipe", recipe, "--save-recipe", resaved);
        assertThat(resaved).hasSameBinaryContentAs(recipe);

        CommandRun.convert(mask, "-o", again, "--recipe", recipe, "--instances", "component");
        assertThat(DatasetReader.read(json()).annotations()).hasSize(2);
        assertThat(DatasetReader.read(again).annotations()).hasSize(4);
    }

    @Test
    void everyNumberOfJobsGivesTheSameBytes() throws Exception {
        for (int mask = 0; mask < 20; mask++) {
            MaskFile.writeDisks(Files.createDirectories(folder.resolve("masks")).resolve(mask + ".png"), 20 + mask, 250 - mask);
        }
        Path four = folder.resolve("four.json");

        assertThat(CommandRun.convert(folder.resolve("masks"), "-o", json(), "--jobs", 1).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(CommandRun.convert(folder.resolve("masks"), "-o", four, "--jobs", 4).exitCode()).isEqualTo(ExitCode.DONE);

        assertThat(four).hasSameBinaryContentAs(json());
    }

    @Test
    void theSummaryGoesToStandardOutputAndNothingToStandardError() throws Exception {
        writeMask(folder.resolve("a.png"));

        CommandRun run = CommandRun.convert(folder.resolve("a.png"), "-o", json());

        assertThat(run.out()).startsWith("Decided from 1 mask: two levels (0, 255), so one object; background 0 (2 pixels).")
                .contains(json() + ": 1 image, 1 annotation, 1 category.").contains("IoU 1.0000");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void contradictoryTargetsAreUsageErrors() throws Exception {
        Path mask = writeMask(folder.resolve("a.png"));
        Path photo = writeMask(folder.resolve("photos/a.png"));

        assertUsageError("No output given. Use -o FILE, or --append, --per-image, --panoptic, --yolo, --labelme, --cvat, --voc or --label-maps.", mask);
        assertUsageError("Use one of -o, --append and --per-image.", mask, "-o", json(), "--per-image", folder);
        assertUsageError("--jobs must be 1 or more.", mask, "-o", json(), "--jobs", 0);
        assertUsageError("Two options name the same file: " + json() + ".", mask, "-o", json(), "--save-recipe", json());
        assertUsageError(mask + " is an image and would be overwritten; choose another name.", mask, "-o", mask);
        assertUsageError(mask + " is an image and would be overwritten; choose another name.", mask, "-o", json(), "--save-recipe", mask);
        assertUsageError(photo + " is an image and would be overwritten; choose another name.",
                mask, "--images", folder.resolve("photos"), "-o", photo);
        assertUsageError("Missing required parameter: 'MASK_OR_FOLDER'.", "-o", json());
        assertUsageError("Unknown option: '--treshold'.", mask, "-o", json(), "--treshold");
    }

    @Test
    void aNameThatBeginsWithAnAtSignIsAFileLikeAnyOther() throws Exception {
        assertThat(fileNames(writeMask(folder.resolve("@a.png")))).containsExactly("@a.png");
        assertThat(CommandRun.convert("@missing.png", "-o", json()).errorLines())
                .containsExactly("@missing.png: there is no such file or folder; check the name.");
    }

    private static void assertUsageError(String sentence, Object... arguments) {
        CommandRun run = CommandRun.convert(arguments);
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.errorLines()).first().isEqualTo(sentence);
    }

    private Path json() {
        return folder.resolve("out.json");
    }

    /// The names of the images when `arguments` are converted.
    private List<String> fileNames(Object... arguments) throws UnreadableJsonException {
        CommandRun run = CommandRun.convert(Stream.concat(Stream.of(arguments), Stream.of("-o", json())).toArray());
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        return DatasetReader.read(json()).images().stream().map(ImageEntry::fileName).toList();
    }

    private static Path writeMask(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return file.toString().endsWith(".txt") ? Files.writeString(file, "no image") : MaskFile.writeLevels(file, 3, 0, 0, 255);
    }

    private static List<String> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).map(file -> root.relativize(file).toString().replace('\\', '/')).sorted().toList();
        }
    }
}

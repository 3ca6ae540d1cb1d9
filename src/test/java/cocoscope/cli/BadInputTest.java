package cocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cocoscope.coco.DatasetReader;
import cocoscope.coco.ImageEntry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is wrong with one file is one sentence that names it and what to do; the rest goes on.
final class BadInputTest {
    @TempDir
    private Path folder;

    private Path masks;
    private Path json;

    @BeforeEach
    void writeAGoodMask() throws IOException {
        masks = Files.createDirectories(folder.resolve("masks"));
        MaskFile.writeDisks(masks.resolve("good.png"), 255);
        json = Files.writeString(folder.resolve("out.json"), "the old one");
    }

    @Test
    void aFileThatIsNoImageIsNamedAndTheRestIsWritten() throws Exception {
        Path bad = Files.writeString(masks.resolve("bad.png"), "no image");

        assertOnlyTheGoodOneIsWritten(bad
                + ": this is not an image in a supported format; use PNG, JPEG, GIF, BMP, TIFF, WebP, PNM or NPY.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "bmp", "tif"})
    void aTruncatedFileIsNamedAndTheRestIsWritten(String format) throws Exception {
        Path bad = MaskFile.writeDisks(masks.resolve("bad." + format), 255);
        byte[] bytes = Files.readAllBytes(bad);
        Files.write(bad, Arrays.copyOf(bytes, bytes.length / 2));

        assertOnlyTheGoodOneIsWritten(bad + ": ");
    }

    @Test
    void aRecipeThatIsCutOffAndAReaderThatNobodyKnowsAreOneSentenceEach() throws Exception {
        Path recipe = Files.writeString(folder.resolve("recipe.json"), "{\"mask\": {");
        CommandRun cut = CommandRun.convert(masks, "-o", json, "--recipe", recipe);
        CommandRun unknown = CommandRun.convert(masks, "-o", json, "--profile", "detectron");

        assertThat(cut.exitCode()).isEqualTo(3);
        assertThat(cut.errorLines()).containsExactly(recipe
                + ": this is not valid JSON (line 1: Unexpected end-of-input: expected close marker for Object); correct it there.");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.errorLines()).hasSize(2).first().asString()
                .startsWith("Invalid value for option '--profile': 'detectron' is not one of coco, ");
        assertThat(json).hasContent("the old one");
    }

    @Test
    void anEmptyFileIsNamedAndTheRestIsWritten() throws Exception {
        Path bad = Files.createFile(masks.resolve("bad.png"));

        assertOnlyTheGoodOneIsWritten(bad + ": the file is empty; copy it again from the source.");
    }

    @ParameterizedTest
    @ValueSource(floats = {0.5f, Float.NaN})
    void fractionsAreNoLabelsAndTheRestIsWritten(float fraction) throws Exception {
        Path bad = MaskFile.writeFractions(masks.resolve("bad.tif"), 2, 0, 1, fraction, 0);

        assertOnlyTheGoodOneIsWritten(bad + ": it contains fractions, such as " + fraction
                + ", which are not labels; threshold or round"
                + " them, and save whole numbers.");
    }

    @Test
    void moreLabelsThan65535LookLikeAPhotoAndTheRestIsWritten() throws Exception {
        Path bad = MaskFile.writeColors(masks.resolve("bad.png"), 300, IntStream.range(0, 300 * 300).toArray());

        assertOnlyTheGoodOneIsWritten(bad
                + " has 90000 different colors, which suggests a photo or more than 65535 labels; choose its mask,"
                + " set a --threshold, name the colors with --colors, or read ids with --coding panoptic.");
    }

    @Test
    void aPhotoIsNoMaskAndTheRestIsWritten() throws Exception {
        Path bad = MaskFile.writeColors(masks.resolve("bad.jpg"), 200, new Random(1).ints(200 * 200, 0, 1 << 24).toArray());

        assertOnlyTheGoodOneIsWritten(bad + " has ");
        assertThat(CommandRun.of("inspect", bad).out())
                .containsPattern("This has [0-9,]+ colors and looks like a photo\\.\\s+Choose the mask");
    }

    @Test
    void aMaskOfOneValueIsNormal() {
        MaskFile.writeLevels(masks.resolve("blank.png"), 2, 0, 0, 0, 0);

        CommandRun run = CommandRun.convert(masks, "-o", json);

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.errorLines()).isEmpty();
        assertThat(run.out()).contains("1 mask has one value only");
    }

    @Test
    void aMaskThatIsInTheAlphaChannelIsSaidToBeThere() {
        Path alpha = MaskFile.writeTransparent(masks.resolve("alpha.png"), 2, 0, 0xFF000000, 0, 0);

        CommandRun run = CommandRun.convert(masks, "-o", json);

        assertThat(run.errorLines()).containsExactly(alpha + ": all pixels have the value 0, because the mask is in the alpha channel;"
                + " use --channel alpha.");
        assertThat(CommandRun.convert(alpha, "-o", json, "--channel", "alpha").out()).contains("1 annotation");
    }

    @Test
    void aMaskWithoutAnyValueOfTheTableIsNamedAndTheRestIsWritten() throws Exception {
        Path bad = MaskFile.writeLevels(masks.resolve("bad.png"), 2, 7, 9);

        assertOnlyTheGoodOneIsWritten(bad.toString(), "--values", "255=object");
    }

    @Test
    void sizesThatDisagreeAreBothSaid() throws Exception {
        Path mask = MaskFile.writeLevels(masks.resolve("bad.png"), 2, 0, 255);
        Path photos = Files.createDirectories(folder.resolve("photos"));
        MaskFile.writeDisks(photos.resolve("good.jpg"), 255);
        Path photo = MaskFile.writeDisks(photos.resolve("bad.jpg"), 255);

        CommandRun run = CommandRun.convert(masks, "-o", json, "--images", photos);

        assertThat(run.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.errorLines()).containsExactly(mask + ": the mask has 2 x 1 pixels but its picture " + photo
                + " has 100 x 100; give both the same size.");
        assertThat(imagesOf(json)).containsExactly("good.jpg");
    }

    @Test
    void aMaskWithoutAPictureIsNamedAndTheRestIsWritten() throws Exception {
        Path mask = MaskFile.writeDisks(masks.resolve("other.png"), 255);
        Path photos = Files.createDirectories(folder.resolve("photos"));
        MaskFile.writeDisks(photos.resolve("good.jpg"), 255);

        CommandRun run = CommandRun.convert(masks, "-o", json, "--images", photos);

        assertThat(run.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.errorLines()).containsExactly(mask + ": no matching picture in " + photos
                + "; give both files the same name or leave out --images.");
    }

    @Test
    void whenAllMasksHaveToBeConvertedOneFailureLeavesTheOldFile() throws Exception {
        Files.writeString(masks.resolve("bad.png"), "no image");

        CommandRun run = CommandRun.convert(masks, "-o", json, "--strict");

        assertThat(run.exitCode()).isEqualTo(ExitCode.NOTHING_WRITTEN);
        assertThat(run.errorLines()).last().isEqualTo("Nothing is written: --strict allows no failures, and there is 1.");
        assertThat(json).hasContent("the old one");
        assertThat(CommandRun.convert(masks.resolve("good.png"), "-o", json, "--strict").exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aProtectedTargetIsReplacedOnlyWhenItIsSaid() throws Exception {
        assumeTrue(json.toFile().setWritable(false));

        CommandRun refused = CommandRun.convert(masks, "-o", json);

        assertThat(refused.exitCode()).isEqualTo(ExitCode.NOTHING_WRITTEN);
        assertThat(refused.errorLines()).containsExactly(json
                + ": the file is write-protected; use --overwrite, or choose another name.");
        assertThat(json).hasContent("the old one");
        assertThat(CommandRun.convert(masks, "-o", json, "--overwrite").exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(imagesOf(json)).containsExactly("good.png");
    }

    @Test
    void aMaskOfMorePixelsThanAllowedIsNamedAndTheRestIsWritten() throws Exception {
        Path large = MaskFile.writeDisks(masks.resolve("large.png"), 255);
        MaskFile.writeLevels(masks.resolve("good.png"), 2, 0, 255);

        CommandRun run = CommandRun.convert(masks, "-o", json, "--max-pixels", 9_999);

        assertThat(run.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.errorLines()).containsExactly(large
                + ": it has 100 x 100 pixels, more than the limit of 9999; raise it with --max-pixels, or cut the image into tiles.");
        assertThat(CommandRun.convert(masks, "-o", json, "--max-pixels", 10_000).exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aMaskOfMoreLabelsThanAllowedIsNamedAndReadWhenMoreAreAllowed() throws Exception {
        Path numbers = Files.write(masks.resolve("numbers.npy"), npy(0, 70_000, 70_001, 70_002));

        CommandRun run = CommandRun.convert(masks, "-o", json, "--max-labels", 2);

        assertThat(run.errorLines()).contains(numbers + ": it has 3 different labels, more than the limit of 2; "
                + "raise it with --max-labels, or choose the file that is the mask.");
        assertThat(CommandRun.convert(masks, "-o", json, "--max-labels", 3).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(DatasetReader.read(json).annotations().stream().filter(annotation -> annotation.area() == 1)).hasSize(3);
    }

    /// An array of one row.
    private static byte[] npy(int... numbers) {
        String head = "{'descr': '<i4', 'fortran_order': False, 'shape': (1, " + numbers.length + "), }\n";
        ByteBuffer file = ByteBuffer.allocate(10 + head.length() + Integer.BYTES * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put("\u0093NUMPY\1\0".getBytes(StandardCharsets.ISO_8859_1)).putShort((short) head.length());
        file.put(head.getBytes(StandardCharsets.ISO_8859_1));
        for (int number : numbers) {
            file.putInt(number);
        }
        return file.array();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--time-limit 0", "--time-limit 86401", "--max-pixels 0", "--max-pixels 1073741825", "--max-labels 0",
        "--jobs 0"})
    void aLimitOutOfItsRangeIsAUsageError(String option) {
        String[] words = option.split(" ");

        CommandRun run = CommandRun.convert(masks, "-o", json, words[0], words[1]);

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).startsWith(words[0]);
    }

    @Test
    void aMissingFileIsNamedAndTheRestIsWritten() throws Exception {
        Path missing = folder.resolve("missing.png");

        CommandRun run = CommandRun.convert(missing, masks, "-o", json);

        assertThat(run.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.errorLines()).containsExactly(missing + ": there is no such file or folder; check the name.");
        assertThat(imagesOf(json)).containsExactly("good.png");
    }

    @Test
    void twoMasksOfOneNameAreNotMixedUp() throws Exception {
        Path other = MaskFile.writeDisks(Files.createDirectories(folder.resolve("others")).resolve("good.png"), 255);

        CommandRun run = CommandRun.convert(masks, other, "-o", json);

        assertThat(run.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.errorLines()).hasSize(1).first().asString().contains("same name good.png");
    }

    @Test
    void whereNothingCanBeConvertedTheOldFileStays() throws Exception {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Path bad = Files.writeString(folder.resolve("bad.png"), "no image");

        assertNothingIsWritten(empty + ": there are no images in this folder; choose another one.", empty);
        assertNothingIsWritten(folder.resolve("none.png") + ": there is no such file", folder.resolve("none.png"));
        assertNothingIsWritten(bad + ": this is not an image", bad);
    }

    @Test
    void aTargetThatCannotBeWrittenIsNamedBeforeTheWork() throws Exception {
        Path nowhere = folder.resolve("nowhere/out.json");
        Path belowAFile = json.resolve("out.json");

        assertThat(convertTo(nowhere)).isEqualTo(nowhere + ": the folder " + nowhere.getParent()
                + " does not exist; create it, or choose another place.");
        assertThat(convertTo(masks)).isEqualTo(masks + ": this is a folder; give the name of a file in it.");
        assertThat(convertTo(belowAFile)).isEqualTo(belowAFile + ": " + json + " is not a folder; choose another place.");
        assertThat(json).hasContent("the old one");
    }

    @Test
    void aDeviceIsNeverReplacedByAFile() {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device));

        assertThat(convertTo(device)).isEqualTo("/dev/null: this is a device or a pipe; give the name of a file.");
    }

    @Test
    void aFileIsNoFolderForOneFileAnImage() {
        String sentence = json + ": this is a file, not a folder; choose another folder.";
        Path unread = folder.resolve("none.png");

        for (CommandRun run : List.of(CommandRun.convert(masks, "--per-image", json),
                CommandRun.convert(unread, "--per-image", json.resolve("sub")))) {
            assertThat(run.exitCode()).isEqualTo(ExitCode.NOTHING_WRITTEN);
            assertThat(run.errorLines()).as("before any mask is read").containsExactly(sentence);
        }
        assertThat(json).hasContent("the old one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "[{\"id\": 0, \"name\": \"a\"}]", "[{\"id\": 1, \"name\": \"a\"}, {\"id\": 1, \"name\": \"b\"}]",
            "{\"version\": 1}"})
    void aFileOfCategoriesThatCannotBeUsedIsNamed(String text) throws Exception {
        Path categories = Files.writeString(folder.resolve("categories.json"), text);

        assertNothingIsWritten(categories + ": ", masks, "--categories", categories);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"version\": 2}", "{\"version\": 1, \"min-area\": 3}",
            "{\"version\": 1, \"connectivity\": 6}"})
    void aRecipeThatCannotBeUsedIsNamed(String text) throws Exception {
        Path recipe = Files.writeString(folder.resolve("recipe.json"), text);

        assertNothingIsWritten(recipe + ": ", masks, "--recipe", recipe);
        assertNothingIsWritten(folder.resolve("none.json") + ": ", masks, "--recipe", folder.resolve("none.json"));
    }

    private void assertOnlyTheGoodOneIsWritten(String sentence, Object... options) throws Exception {
        CommandRun run = CommandRun.convert(Stream.concat(Stream.of(masks, "-o", json), Stream.of(options)).toArray());

        assertThat(run.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.errorLines()).hasSize(1).first().asString().startsWith(sentence).endsWith(".");
        assertThat(run.out()).contains("1 failed");
        assertThat(imagesOf(json)).containsExactly("good.png");
    }

    private void assertNothingIsWritten(String sentence, Object... arguments) throws IOException {
        CommandRun run = CommandRun.convert(Stream.concat(Stream.of("-o", json), Stream.of(arguments)).toArray());

        assertThat(run.exitCode()).isEqualTo(ExitCode.NOTHING_WRITTEN);
        assertThat(run.errorLines()).hasSize(1).first().asString().startsWith(sentence).endsWith(".");
        assertThat(run.out()).isEmpty();
        assertThat(json).hasContent("the old one");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith(".tmp"));
        }
    }

    private String convertTo(Path target) {
        CommandRun run = CommandRun.convert(masks, "-o", target);
        assertThat(run.exitCode()).isEqualTo(ExitCode.NOTHING_WRITTEN);
        return String.join("\n", run.errorLines());
    }

    private static List<String> imagesOf(Path file) throws Exception {
        return DatasetReader.read(file).images().stream().map(ImageEntry::fileName).toList();
    }
}

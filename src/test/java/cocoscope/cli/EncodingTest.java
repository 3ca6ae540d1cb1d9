package cocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.coco.Annotation;
import cocoscope.coco.Category;
import cocoscope.coco.Dataset;
import cocoscope.coco.DatasetReader;
import cocoscope.coco.JsonValue;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.geometry.Box;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Masks whose samples say more than a category, from file to COCO file.
final class EncodingTest {
    private static final Path PANOPTIC = Path.of("src/test/resources/panoptic");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void categoryTimes1000PlusInstanceIsOneAnnotationAnInstanceEvenInComponents() throws UnreadableJsonException {
        Path mask = MaskFile.writeWide(folder.resolve("mask.png"), 6, 26001, 0, 26001, 26002, 24001, 7);

        Dataset dataset = convert(mask, "--coding", "class1000", "--values", "24=person,26=car,7=road");

        assertThat(names(dataset)).containsExactly("road", "person", "car", "car");
        assertThat(areas(dataset)).containsExactly(1L, 1L, 2L, 1L);
    }

    @Test
    void aMaskWithoutAnnotationsIsNamedWhereItsPixelsDiffer() {
        int[] faint = new int[64 * 64];
        for (int i = 0; i < 9; i++) {
            faint[(20 + i / 3) * 64 + 30 + i % 3] = 30;
        }
        Path mask = MaskFile.writeLevels(folder.resolve("mask.jpg"), 64, faint);
        Path empty = MaskFile.writeLevels(folder.resolve("empty.jpg"), 64, new int[64 * 64]);

        assertThat(CommandRun.convert(mask, "-o", folder.resolve("out.json")).err())
                .contains("no annotation, although its values range from 0 to", "--threshold");
        assertThat(CommandRun.convert(empty, "-o", folder.resolve("out.json")).err()).doesNotContain("no annotation");
    }

    @Test
    void aGroupOfObjectsThatHaveInstancesIsACrowd() throws UnreadableJsonException {
        Path mask = MaskFile.writeWide(folder.resolve("mask.png"), 7, 26001, 0, 26, 0, 25, 7, 0);

        assertThat(convert(mask, "--coding", "class1000").annotations()).extracting(Annotation::crowd)
                .as("road, group of riders, group of cars, car").containsExactly(false, true, true, false);
    }

    @Test
    void aBitmaskOfCategoryAttributesAndInstanceIsKnownByItself() throws UnreadableJsonException {
        Path mask = MaskFile.writeFourChannels(folder.resolve("mask.png"), 6, 0, 0x01030000, 0x02030400, 0x02030400, 0x00020003, 0);

        Dataset dataset = convert(mask);

        assertThat(names(dataset)).containsExactly("class_2", "class_3", "class_3");
        assertThat(areas(dataset)).containsExactly(1L, 1L, 2L);
        assertThat(areas(convert(mask, "--coding", "bitmask", "--values", "3=car"))).containsExactly(1L, 2L);
    }

    @Test
    void aColorFileWithAlphaThatSaysNothingIsNoBitmask() throws UnreadableJsonException {
        Path opaque = MaskFile.writeFourChannels(folder.resolve("mask.png"), 4, 0xFF000000, 0xFF030000, 0xFF030000, 0xFF020000);

        assertThat(names(convert(opaque))).containsExactlyInAnyOrder("color_020000", "color_030000");
    }

    @Test
    void aColorMaskSavedAsJpegHasTheObjectsOfItsTableAndNothingBetween() throws UnreadableJsonException {
        Path mask = MaskFile.writeColors(folder.resolve("mask.jpg"), 96, squares(0xFF0000, 0x0000FF));

        CommandRun run = CommandRun.convert(mask, "-o", folder.resolve("out.json"), "--colors", "#ff0000=roof,#0000ff=water");

        assertThat(areas(DatasetReader.read(folder.resolve("out.json")))).containsExactly(841L, 841L);
        assertThat(run.out()).contains("read by matching the compression", "to the 3 colors #000000, #0000ff, #ff0000")
                .doesNotContain("unmapped");
    }

    @Test
    void colorsToReadByCanBeTold() throws UnreadableJsonException {
        Path mask = MaskFile.writeColors(folder.resolve("mask.jpg"), 96, squares(0xFF0000, 0x0000FF));

        assertThat(areas(convert(mask, "--read", "nearest", "--levels", "#000000,#ff0000,#0000ff", "--colors", "#ff0000=roof,#0000ff=water",
                "--min-area", 100))).hasSize(2);
        CommandRun wrong = CommandRun.convert(mask, "-o", folder.resolve("out.json"), "--levels", "red");
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.err()).contains("--levels: 'red' is not a level like 100, of at most 65535, and not a color like #ff0000");
    }

    @Test
    void aTableOfOnesOwnIsSavedOnceAndPickedFromThenOn() throws UnreadableJsonException {
        Path first = MaskFile.writeColors(folder.resolve("first.png"), 3, 0xFF0000, 0xFFFFFF, 0);
        Path second = MaskFile.writeColors(folder.resolve("second.png"), 3, 0xFFFFFF, 0x0000FF, 0xFF0000);
        Path mine = folder.resolve("mine.json");

        convert(first, "--colors", "#ff0000=roof,#0000ff=water", "--ignore", "#ffffff", "--save-recipe", mine);

        assertThat(names(convert(second, "--recipe", mine))).containsExactlyInAnyOrder("roof", "water");
    }

    /// 96 x 96 pixels of black with a square of 29 x 29 of each color.
    private static int[] squares(int one, int other) {
        int[] colors = new int[96 * 96];
        for (int i = 0; i < 29 * 29; i++) {
            colors[(10 + i / 29) * 96 + 11 + i % 29] = one;
            colors[(53 + i / 29) * 96 + 55 + i % 29] = other;
        }
        return colors;
    }

    @Test
    void withoutATableTheCategoriesAreNamedByTheirNumbers() throws UnreadableJsonException {
        Path mask = MaskFile.writeWide(folder.resolve("mask.png"), 3, 24 * 256, 26 * 256 + 1, 26 * 256 + 2);

        assertThat(names(convert(mask, "--coding", "class256"))).containsExactly("class_24", "class_26", "class_26");
    }

    @Test
    void aCategoryThatIsNotInTheTableIsReported() {
        Path mask = MaskFile.writeWide(folder.resolve("mask.png"), 3, 24001, 26001, 0);

        CommandRun run = CommandRun.convert(mask, "-o", folder.resolve("out.json"), "--coding", "class1000", "--values", "24=person");

        assertThat(run.err()).contains("not in the table", "26 (1 pixel)");
        assertThat(run.out()).contains("1 unmapped pixel");
    }

    @Test
    void panopticIdsAreOneObjectEachAndTablesNameThemByTheirNumber() throws UnreadableJsonException {
        Path mask = MaskFile.writeColors(folder.resolve("mask.png"), 4, 0x000000, 0x010203, 0x010203, 0x040000);

        assertThat(areas(convert(mask, "--coding", "panoptic"))).containsExactly(2L, 1L);
        assertThat(names(convert(mask, "--coding", "panoptic", "--values", "4=sky," + (1 + 256 * 2 + 65536 * 3) + "=cat")))
                .containsExactly("cat", "sky");
    }

    @ParameterizedTest
    @CsvSource({"panoptic, panoptic_examples, 142238", "red-green, panoptic_examples_2ch_format, 142238",
        "panoptic, panoptic_examples, 439180", "red-green, panoptic_examples_2ch_format, 439180"})
    void theSegmentsOfCocosOwnSampleHaveTheAreasAndBoxesOfItsDetectionFile(String coding, String place, int image) throws Exception {
        Dataset dataset = convert(PANOPTIC.resolve(place).resolve("000000" + image + ".png"), "--coding", coding, "--segmentation", "rle");

        List<List<Object>> truth = new ArrayList<>();
        for (JsonValue annotation : JsonValue.read(PANOPTIC.resolve("panoptic_coco_detection_format.json")).member("annotations")
                .elements()) {
            if (annotation.member("image_id").integer(0, Integer.MAX_VALUE) == image) {
                truth.add(List.of((long) annotation.member("area").number(), box(annotation.member("bbox").elements())));
            }
        }
        assertThat(dataset.annotations().stream().map(annotation -> List.<Object>of(annotation.area(), annotation.box())))
                .containsExactlyInAnyOrderElementsOf(truth);
    }

    private static Box box(List<JsonValue> numbers) throws UnreadableJsonException {
        return new Box((int) numbers.get(0).number(), (int) numbers.get(1).number(), (int) numbers.get(2).number(),
                (int) numbers.get(3).number());
    }

    @Test
    void eachBitIsACategoryAndBitsMayOverlap() throws UnreadableJsonException {
        Path mask = MaskFile.writeTransparent(folder.resolve("mask.png"), 3, 0x80010000, 0x00030000, 0x00020001);

        Dataset dataset = convert(mask, "--coding", "bits");

        assertThat(names(dataset)).containsExactly("bit_1", "bit_2", "bit_17", "bit_32");
        assertThat(areas(dataset)).containsExactly(2L, 2L, 1L, 1L);
        assertThat(names(convert(mask, "--coding", "bits", "--values", "1=cat,32=dog"))).containsExactly("cat", "dog");
    }

    @Test
    void opaqueAlphaHoldsNoBits() throws UnreadableJsonException {
        Path mask = MaskFile.writeTransparent(folder.resolve("mask.png"), 2, 0xFF010000, 0xFF000000);

        assertThat(names(convert(mask, "--coding", "bits"))).containsExactly("bit_1");
    }

    @Test
    void aChannelAloneCanBeTheMask() throws UnreadableJsonException {
        Path mask = MaskFile.writeTransparent(folder.resolve("mask.png"), 3, 0xFF000000, 0x00000000, 0x00FF0000);

        assertThat(areas(convert(mask, "--channel", "alpha", "--threshold", 128))).containsExactly(1L);
        assertThat(areas(convert(mask, "--channel", "red", "--threshold", 128))).containsExactly(1L);
        CommandRun none = CommandRun.convert(MaskFile.write(folder.resolve("gray.png"), "#."), "-o", folder.resolve("o.json"), "--channel",
                "alpha");
        assertThat(none.exitCode()).isEqualTo(ExitCode.NOTHING_WRITTEN);
        assertThat(none.err()).contains("gray.png: it has no alpha channel; choose another channel, or none.");
    }

    @Test
    void aFileWithoutAlphaAmongOthersIsReadByAllChannels() throws Exception {
        Path masks = Files.createDirectory(folder.resolve("masks"));
        MaskFile.writeTransparent(masks.resolve("alpha.png"), 3, 0xFF000000, 0x00000000, 0x00000000);
        MaskFile.writeLevels(masks.resolve("gray.png"), 3, 0, 255, 255);

        CommandRun run = CommandRun.convert(masks, "-o", folder.resolve("o.json"), "--channel", "alpha");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).contains("gray.png: it has no alpha channel, so all of its channels are read.");
        assertThat(run.out()).contains("2 images, 2 annotations, 1 category");
    }

    @Test
    void aPanopticMaskThatIsAllBlackHasNoObject() throws Exception {
        Path masks = Files.createDirectory(folder.resolve("masks"));
        MaskFile.writeColors(masks.resolve("a.png"), 2, 0, 0x010000);
        MaskFile.writeColors(masks.resolve("b.png"), 2, 0, 0);

        CommandRun run = CommandRun.convert(masks, "-o", folder.resolve("o.json"), "--coding", "panoptic");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("2 images, 1 annotation, 1 category");
    }

    @Test
    void pagesAreChosenOrAllMasksOfOneImage() throws UnreadableJsonException {
        Path mask = MaskFile.writePages(folder.resolve("mask.tif"), 2, new int[] {0, 1}, new int[] {2, 2});

        assertThat(names(convert(mask, "--page", 1, "--values", "1=cat,2=dog"))).containsExactly("cat");
        assertThat(names(convert(mask, "--page", 2, "--values", "1=cat,2=dog"))).containsExactly("dog");
        Dataset both = convert(mask, "--page", "each", "--values", "1=cat,2=dog");
        assertThat(both.images()).hasSize(1);
        assertThat(names(both)).containsExactly("cat", "dog");
        assertThat(CommandRun.convert(mask, "-o", folder.resolve("o.json")).err())
                .contains("it has 2 pages; choose one with --page N, or use each as a separate mask with --page each.");
        assertThat(CommandRun.convert(mask, "-o", folder.resolve("o.json"), "--page", 3).err())
                .contains("it has no page 3, only 2; choose another one.");
    }

    @Test
    void ignoredValuesAreLeftOutAndCounted() throws UnreadableJsonException {
        Path mask = MaskFile.writeLevels(folder.resolve("mask.png"), 4, 0, 1, 255, 255);

        CommandRun run = CommandRun.convert(mask, "-o", folder.resolve("out.json"), "--ignore", 255);

        assertThat(run.out()).contains("1 annotation, ", "ignored 2 pixels");
        assertThat(names(DatasetReader.read(folder.resolve("out.json")))).hasSize(1);
        assertThat(CommandRun.convert(mask, "-o", folder.resolve("out.json"), "--ignore", "0,1,255").err())
                .contains("contains only ignored values");
    }

    @Test
    void aTrimapIsItsObject() throws UnreadableJsonException {
        Path mask = MaskFile.writeLevels(folder.resolve("mask.png"), 4, 0, 128, 255, 255);

        assertThat(areas(convert(mask, "--values", "255=object", "--ignore", 128))).containsExactly(2L);
    }

    @Test
    void aPaletteGoesByColorInColorMasksAndByNumberInOthers() throws UnreadableJsonException {
        Path colors = MaskFile.writeColors(folder.resolve("colors.png"), 4, 0, 0x800000, 0xC08080, 0xE0E0C0);
        Path numbers = MaskFile.writeLevels(folder.resolve("numbers.png"), 4, 0, 1, 15, 255);

        for (Path mask : List.of(colors, numbers)) {
            assertThat(names(convert(mask, "--palette", "voc", "--connectivity", 4))).containsExactly("aeroplane", "person");
        }
        assertThat(CommandRun.convert(numbers, "-o", folder.resolve("o.json"), "--palette", "camvid").err())
                .contains("--palette camvid has no numbers, but the masks contain nothing else.");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
    void aTagThatThePictureLacksIsAlwaysReportedAndTurnsTheMaskWhenApplied(int tag) throws Exception {
        Path mask = MaskFile.orient(MaskFile.write(folder.resolve("a.png"), "#..", "..."), tag);
        Path pictures = Files.createDirectory(folder.resolve("photos"));
        boolean transposed = tag > 4;
        MaskFile.writeColors(pictures.resolve("a.png"), 3, new int[6]);

        CommandRun stored = CommandRun.convert(mask, "--images", pictures, "-o", folder.resolve("out.json"));

        assertThat(stored.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(stored.err()).contains("a.png: its orientation tag is " + tag + " but that of its picture ",
                " is 1; both are used as stored");
        MaskFile.writeColors(pictures.resolve("a.png"), transposed ? 2 : 3, new int[6]);
        CommandRun applied = CommandRun.convert(mask, "--images", pictures, "-o", folder.resolve("out.json"), "--orientation", "applied");
        assertThat(applied.err()).contains("its orientation tag is " + tag);
        assertThat(DatasetReader.read(folder.resolve("out.json")).annotations().getFirst().box()).isEqualTo(corner(tag));
    }

    /// Where the top left pixel of 3 x 2 comes to lie; the words of the Exif specification for each tag.
    private static Box corner(int tag) {
        return switch (tag) {
            case 2 -> new Box(2, 0, 1, 1);
            case 3 -> new Box(2, 1, 1, 1);
            case 4 -> new Box(0, 1, 1, 1);
            case 5 -> new Box(0, 0, 1, 1);
            case 6 -> new Box(1, 0, 1, 1);
            case 7 -> new Box(1, 2, 1, 1);
            default -> new Box(0, 2, 1, 1);
        };
    }

    private Dataset convert(Path mask, Object... options) throws UnreadableJsonException {
        Path out = folder.resolve("out.json");
        CommandRun run = CommandRun.convert(Stream.concat(Stream.of(mask, "-o", out), Arrays.stream(options)).toArray());
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        return DatasetReader.read(out);
    }

    private static List<String> names(Dataset dataset) {
        return dataset.annotations().stream().map(annotation -> dataset.categories().stream()
                .filter(category -> category.id() == annotation.categoryId()).map(Category::name).findFirst().orElseThrow()).toList();
    }

    private static List<Long> areas(Dataset dataset) {
        return dataset.annotations().stream().map(Annotation::area).toList();
    }
}

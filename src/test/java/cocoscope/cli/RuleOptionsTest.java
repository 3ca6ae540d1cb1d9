package cocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.coco.Annotation;
import cocoscope.coco.Category;
import cocoscope.coco.Dataset;
import cocoscope.coco.DatasetReader;
import cocoscope.coco.UnreadableJsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RuleOptionsTest {
    private static final int[] LEVELS = {0, 100, 100, 127, 128, 200, 200, 200};

    @TempDir
    private Path folder;

    @Test
    void aThresholdTakesItsLevelAndThoseAbove() throws UnreadableJsonException {
        assertThat(areas(levels(), "--threshold", 128)).isEqualTo(Map.of("object", 4L));
        assertThat(areas(levels(), "--threshold", 0)).isEqualTo(Map.of("object", 8L));
    }

    @Test
    void aBandTakesBothItsEnds() throws UnreadableJsonException {
        assertThat(areas(levels(), "--band", "100:127")).isEqualTo(Map.of("object", 3L));
    }

    @Test
    void invertedItIsWhatTheThresholdTheBandOrOtsuLeavesOut() throws UnreadableJsonException {
        assertThat(areas(levels(), "--threshold", 128, "--invert")).isEqualTo(Map.of("object", 4L));
        assertThat(areas(levels(), "--band", "100:127", "--invert")).isEqualTo(Map.of("object", 5L));
        assertThat(areas(MaskFile.writeLevels(folder.resolve("two.png"), 5, 10, 10, 10, 90, 90), "--otsu", "--invert"))
                .isEqualTo(Map.of("object", 3L));
    }

    @Test
    void otsuFindsTheThresholdOfEachMask() throws UnreadableJsonException {
        assertThat(areas(MaskFile.writeLevels(folder.resolve("two.png"), 5, 10, 10, 10, 90, 95), "--otsu"))
                .isEqualTo(Map.of("object", 2L));
    }

    @Test
    void theObjectHasTheNameThatWasGiven() throws UnreadableJsonException {
        assertThat(areas(levels(), "--threshold", 200, "--category", "cell")).isEqualTo(Map.of("cell", 3L));
        assertThat(areas(levels(), "--otsu", "--category", "cell")).containsOnlyKeys("cell");
    }

    @Test
    void valuesGetCategoriesInTheOrderOfTheTable() throws UnreadableJsonException {
        Path mask = levels();

        Dataset dataset = dataset(mask, "--values", "200=dog, 100=cat,7=bird", "--background", 0);

        assertThat(dataset.categories()).containsExactly(new Category(1, "dog", ""), new Category(2, "cat", ""),
                new Category(3, "bird", ""));
        assertThat(areas(mask, "--values", "200=dog,100=cat,127=cat,128=cat")).isEqualTo(Map.of("dog", 3L, "cat", 4L));
    }

    @Test
    void valuesOutsideTheTableAreReportedWithTheirPixels() {
        CommandRun run = CommandRun.convert(levels(), "-o", json(), "--values", "200=dog");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).contains("100 (2 pixels), 127 (1 pixel), 128 (1 pixel)").contains("--values");
        assertThat(run.out()).contains("4 unmapped pixels");
    }

    @Test
    void theBackgroundIsChosen() throws UnreadableJsonException {
        Path mask = MaskFile.writeLevels(folder.resolve("white.png"), 4, 255, 255, 0, 100);

        CommandRun run = CommandRun.convert(mask, "-o", json(), "--values", "0=hole,100=cat", "--background", 255);

        assertThat(run.err()).isEmpty();
        assertThat(areas(DatasetReader.read(json()))).isEqualTo(Map.of("hole", 1L, "cat", 1L));
    }

    @Test
    void withoutATableTheAutomaticRuleHasTheBackgroundThatWasNamed() throws UnreadableJsonException {
        assertThat(areas(MaskFile.writeLevels(folder.resolve("two.png"), 4, 3, 9, 9, 9), "--background", 9))
                .isEqualTo(Map.of("object", 1L));
        assertThat(areas(levels(), "--background", 200))
                .isEqualTo(Map.of("value_0", 1L, "value_100", 2L, "value_127", 1L, "value_128", 1L));
        assertThat(areas(MaskFile.writeLevels(folder.resolve("white.png"), 4, 255, 255, 0, 100), "--background", "#ffffff"))
                .isEqualTo(Map.of("value_0", 1L, "value_100", 1L));
        assertThat(areas(MaskFile.writeColors(folder.resolve("colors.png"), 3, 0, 0xFF0000, 0x00FF00), "--background", "#00ff00"))
                .isEqualTo(Map.of("color_000000", 1L, "color_ff0000", 1L));
    }

    @Test
    void aBackgroundAloneChangesThatOfTheRecipe() throws UnreadableJsonException {
        Path recipe = folder.resolve("recipe.json");
        dataset(levels(), "--values", "0=ground,100=cat", "--background", 127, "--save-recipe", recipe);

        CommandRun run = CommandRun.convert(levels(), "-o", json(), "--recipe", recipe, "--background", 200);
        assertThat(run.err()).contains("127 (1 pixel), 128 (1 pixel)");

        dataset(levels(), "--background", 200, "--save-recipe", recipe);
        assertThat(areas(levels(), "--recipe", recipe)).isEqualTo(areas(levels(), "--background", 200));
        dataset(levels(), "--otsu", "--save-recipe", recipe);
        assertThat(CommandRun.convert(levels(), "-o", json(), "--recipe", recipe, "--background", 0).exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aNumberOnTheRightIsTheIdOfACategory() throws IOException, UnreadableJsonException {
        assertThat(dataset(levels(), "--values", "100=7,200=2").categories())
                .containsExactly(new Category(2, "2", ""), new Category(7, "7", ""));

        Path categories = Files.writeString(folder.resolve("categories.json"),
                "[{\"id\": 7, \"name\": \"cat\", \"supercategory\": \"pet\"}, {\"id\": 9, \"name\": \"dog\"}]");
        Dataset dataset = dataset(levels(), "--values", "100=7,200=dog,127=fox", "--categories", categories);

        assertThat(dataset.categories()).containsExactly(new Category(7, "cat", "pet"), new Category(9, "dog", ""),
                new Category(10, "fox", ""));
        assertThat(areas(dataset)).isEqualTo(Map.of("cat", 2L, "dog", 3L, "fox", 1L));
        assertThat(CommandRun.convert(levels(), "-o", json(), "--values", "100=8", "--categories", categories).err())
                .startsWith("The file has no category with the id 8.");
    }

    @Test
    void anIdThatIsTheGreatestNumberMakesNoNegativeOnes() throws IOException, UnreadableJsonException {
        Path categories = Files.writeString(folder.resolve("categories.json"),
                "[{\"id\": 2147483647, \"name\": \"cat\"}, {\"id\": 1, \"name\": \"dog\"}]");

        assertThat(dataset(levels(), "--values", "100=cat,200=fox,127=hen", "--categories", categories).categories())
                .extracting(Category::id)
                .containsExactly(1, 2, 3, Integer.MAX_VALUE);
    }

    @Test
    void colorsGetCategories() throws UnreadableJsonException {
        Path mask = MaskFile.writeColors(folder.resolve("colors.png"), 5, 0, 0xFF0000, 0xff0000, 0x0000FF, 0x00FF00);

        CommandRun run = CommandRun.convert(mask, "-o", json(), "--colors", "#ff0000=roof,#0000FF=water");

        assertThat(areas(DatasetReader.read(json()))).isEqualTo(Map.of("roof", 2L, "water", 1L));
        assertThat(run.err()).contains("#00ff00 (1 pixel)").contains("--colors");
        assertThat(areas(mask, "--colors", "#000000=ground,#ff0000=roof,#0000ff=water", "--background", "#00ff00"))
                .isEqualTo(Map.of("ground", 1L, "roof", 2L, "water", 1L));
    }

    @Test
    void withoutARuleTwoValuesAreCutAndFewBecomeACategoryEach() throws UnreadableJsonException {
        assertThat(areas(MaskFile.writeLevels(folder.resolve("two.png"), 4, 3, 3, 3, 9))).isEqualTo(Map.of("object", 1L));
        assertThat(areas(levels())).isEqualTo(Map.of("value_100", 2L, "value_127", 1L, "value_128", 1L, "value_200", 3L));
        assertThat(areas(MaskFile.writeDisks(folder.resolve("blurred.jpg"), 255))).containsOnlyKeys("object");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "--threshold 1 --otsu", "--band 1:2 --threshold 1", "--values 1=a --colors #000000=b", "--invert", "--category cell",
        "--values 1=a --invert", "--background white", "--otsu --background 0", "--threshold 1 --background 0", "--threshold -1",
        "--threshold 70000", "--threshold x",
        "--band 2:1", "--band 2", "--band 1:70000", "--values 1", "--values 1=", "--values =a", "--values x=a", "--values 1=a,1=b",
        "--values 1=a,", "--colors ff0000=a", "--colors #ff00=a", "--values 1=a --background white", "--colors #ff0000=a --background 0",
        "--threshold 1 --category="})
    void whatMakesNoRuleIsAUsageErrorInOneSentence(String options) {
        Object[] arguments = Stream.concat(Stream.of(levels(), "-o", json()), Stream.of(options.split(" "))).toArray();

        CommandRun run = CommandRun.convert(arguments);

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.errorLines()).hasSize(2).last().isEqualTo("See 'cocoscope convert --help'.");
        assertThat(run.out()).isEmpty();
        assertThat(json()).doesNotExist();
    }

    private Path levels() {
        return MaskFile.writeLevels(folder.resolve("levels.png"), LEVELS.length, LEVELS);
    }

    private Path json() {
        return folder.resolve("out.json");
    }

    private Dataset dataset(Path mask, Object... options) throws UnreadableJsonException {
        CommandRun run = CommandRun.convert(Stream.concat(Stream.of(mask, "-o", json()), Stream.of(options)).toArray());
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        return DatasetReader.read(json());
    }

    private Map<String, Long> areas(Path mask, Object... options) throws UnreadableJsonException {
        return areas(dataset(mask, options));
    }

    /// Pixels by category.
    private static Map<String, Long> areas(Dataset dataset) {
        Map<Integer, String> names = dataset.categories().stream().collect(Collectors.toMap(Category::id, Category::name));
        List<Annotation> annotations = dataset.annotations();
        return annotations.stream().collect(Collectors.groupingBy(
                annotation -> names.getOrDefault(annotation.categoryId(), ""), Collectors.summingLong(Annotation::area)));
    }
}

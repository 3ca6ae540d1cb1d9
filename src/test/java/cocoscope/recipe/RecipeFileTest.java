package cocoscope.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cocoscope.coco.Category;
import cocoscope.coco.Profile;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.convert.MaskSettings;
import cocoscope.convert.ObjectSettings;
import cocoscope.convert.OutputSettings;
import cocoscope.convert.Recipe;
import cocoscope.files.UnwritableFileException;
import cocoscope.mask.Channel;
import cocoscope.mask.MaskEncoding;
import cocoscope.mask.SizeFit;
import cocoscope.mask.ValueEncoding;
import cocoscope.mask.level.Reading;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.LabelRule.Entry;
import cocoscope.mask.runs.Connectivity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class RecipeFileTest {
    @TempDir
    private Path folder = Path.of("");

    static Stream<LabelRule> rules() {
        List<Entry> entries = List.of(new Entry(0xFF0080, "cat \"x\" ü"), new Entry(7, "dog"));
        return Stream.of(new LabelRule.Automatic(), new LabelRule.Band(3, 65535, true, "cell"), new LabelRule.Otsu(false, "cell"),
                new LabelRule.Values(entries, OptionalInt.empty()), new LabelRule.Values(entries, OptionalInt.of(255)),
                new LabelRule.Colors(entries, OptionalInt.of(0xFFFFFF)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aWrittenRecipeIsReadBack(LabelRule rule) throws UnwritableFileException, UnreadableJsonException {
        MaskEncoding encoding = new MaskEncoding(Channel.RED, ValueEncoding.CLASS1000, OptionalInt.of(MaskEncoding.EACH_PAGE), true,
                Set.of(255, 0xE0E0C0), SizeFit.CROP);
        Reading reading = new Reading(Reading.Method.EDGES, List.of(0, 100), OptionalInt.of(3));
        Recipe recipe = new Recipe(new MaskSettings(encoding, reading),
                new ObjectSettings(rule, Recipe.Instances.VALUE, Connectivity.FOUR, 12),
                new OutputSettings(Recipe.SegmentationForm.RLE_COUNTS, Recipe.PolygonKind.OPENCV, new Recipe.Simplification(0.5, true),
                        new Recipe.Floor(0.95, Recipe.Below.FAIL), Profile.ULTRALYTICS));
        RecipeFile file = new RecipeFile(recipe,
                List.of(new Category(4, "dog", "animal", OptionalInt.of(0xff0080), Optional.of(false))));
        file.write(folder.resolve("recipe.json"));

        assertThat(RecipeFile.read(folder.resolve("recipe.json"))).isEqualTo(file);
    }

    @Test
    void colorsToReadByAreWrittenAsPeopleWriteThem() throws UnwritableFileException, UnreadableJsonException, IOException {
        Reading reading = new Reading(Reading.Method.NEAREST, List.of(0, 0xFF, 0xFF0080), OptionalInt.empty());
        RecipeFile file = new RecipeFile(Recipe.DEFAULT.withReading(reading), List.of());
        file.write(folder.resolve("recipe.json"));

        assertThat(RecipeFile.read(folder.resolve("recipe.json"))).isEqualTo(file);
        assertThat(Files.readString(folder.resolve("recipe.json"))).contains("\"#000000\"", "\"#0000ff\"", "\"#ff0080\"");
    }

    @Test
    void whatIsLeftOutIsAsUsual() throws IOException, UnreadableJsonException {
        assertThat(RecipeFile.read(write("{\"version\": 1}"))).isEqualTo(new RecipeFile(Recipe.DEFAULT, List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{} | at $, \"version\" is missing; add it.",
        "{\"version\": 2} | at $.version, expected a whole number from 1 to 1",
        "{\"version\": 1, \"conectivity\": 4} | at $, \"conectivity\" is unknown; remove it, or correct its spelling.",
        "{\"version\": 1, \"connectivity\": 6} | at $.connectivity, expected 4 or 8",
        "{\"version\": 1, \"min_area\": -1} | at $.min_area, expected a whole number from 0",
        "{\"version\": 1, \"instances\": \"piece\"} | at $.instances, expected one of component, category, value",
        "{\"version\": 1, \"reading\": {\"method\": \"guess\"}} | at $.reading.method, expected one of exact, nearest, edges, match, auto",
        "{\"version\": 1, \"reading\": {\"levels\": [0, -1]}} | at $.reading.levels[1], expected a whole number from 0 to 65535",
        "{\"version\": 1, \"reading\": {\"levels\": [\"red\"]}} | at $.reading.levels[0], expected a number or a color like \"#ff0000\"",
        "{\"version\": 1, \"floor\": {\"iou\": 1.5}} | at $.floor.iou, expected a number from 0 to 1",
        "{\"version\": 1, \"simplification\": {\"tolerance\": -1}} | at $.simplification.tolerance, expected 0 or more pixels",
        "{\"version\": 1, \"rule\": {\"kind\": \"magic\"}} | at $.rule.kind, expected one of automatic, band, otsu, values, colors",
        "{\"version\": 1, \"rule\": {\"kind\": \"band\", \"low\": 5, \"high\": 4, \"category\": \"a\"}} | at $.rule.high, expected a whole number from 5",
        "{\"version\": 1, \"rule\": {\"kind\": \"otsu\", \"category\": \"\"}} | at $.rule.category, expected a name",
        "{\"version\": 1, \"rule\": {\"kind\": \"colors\", \"entries\": [{\"color\": \"red\", \"category\": \"a\"}]}} | expected a color like \"#ff0000\"",
    })
    void whatIsWrongIsNamedWithItsPlace(String text, String sentence) throws IOException {
        Path file = write(text);

        assertThatThrownBy(() -> RecipeFile.read(file)).isInstanceOf(UnreadableJsonException.class)
                .hasMessageStartingWith(file + ": ").hasMessageContaining(sentence);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("recipe.json"), text);
    }
}

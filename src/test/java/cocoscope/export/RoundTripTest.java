package cocoscope.export;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.batch.Conversions;
import cocoscope.batch.ConvertedMask;
import cocoscope.coco.Dataset;
import cocoscope.coco.DatasetReader;
import cocoscope.coco.Profile;
import cocoscope.convert.Recipe;
import cocoscope.convert.Recipe.PolygonKind;
import cocoscope.convert.Recipe.SegmentationForm;
import cocoscope.files.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What was exported and is imported gives the same bytes when it is exported again.
final class RoundTripTest {
    private static final String[] RING_AND_DOTS = {
        "aaaaa..b",
        "a...a.b.",
        "a.b.a...",
        "a...abbb",
        "aaaaa...",
        "b......a"};

    @TempDir
    private Path folder = Path.of("");

    static List<Recipe> recipes() {
        Recipe recipe = Conversions.CATS_AND_DOGS;
        Stream<Recipe> polygons = Stream.of(PolygonKind.values()).map(recipe::withPolygons);
        Stream<Recipe> runs = Stream.of(SegmentationForm.values()).map(recipe::withSegmentation);
        Stream<Recipe> halves = Stream.of(recipe.withProfile(Profile.ULTRALYTICS), recipe.withProfile(Profile.STRICT));
        Stream<Recipe> mixed = Stream.of(recipe.withPolygons(PolygonKind.OPENCV).withFloor(new Recipe.Floor(0.9, Recipe.Below.RLE)));
        return Stream.of(polygons, runs, halves, mixed).flatMap(it -> it).distinct().toList();
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void exportImportExportGivesTheSameBytes(Recipe recipe) throws Exception {
        List<ConvertedMask> masks = List.of(Conversions.of("a/1.png", recipe, RING_AND_DOTS),
                Conversions.of("b.png", recipe, "....", ".b.."));
        Path first = write("first.json", Export.of(masks, recipe, List.of()).whole()::writeTo);

        Dataset imported = DatasetReader.read(first);
        Path second = write("second.json", imported::writeTo);

        assertThat(imported.annotations()).hasSizeGreaterThan(4);
        assertThat(second).hasSameBinaryContentAs(first);
    }

    private Path write(String name, AtomicFile.Body content) throws IOException {
        Path file = folder.resolve(name);
        try (var out = Files.newOutputStream(file)) {
            content.writeTo(out);
        }
        return file;
    }
}

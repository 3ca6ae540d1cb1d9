package cocoscope.export;

import static cocoscope.batch.Conversions.CATS_AND_DOGS;
import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.batch.Conversions;
import cocoscope.batch.ConvertedMask;
import cocoscope.batch.annotation.UnnumberedAnnotation;
import cocoscope.coco.Loss;
import cocoscope.coco.Profile;
import cocoscope.convert.Recipe;
import cocoscope.export.loss.LostObject;
import cocoscope.export.loss.LostObjects;
import cocoscope.mask.runs.RunLengthEncoding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The files of every profile, read as the programs behind it read them.
final class ProfileTest {
    private static final String[] MASK = {
        "aaa..b",
        "a.a..b",
        "aaa...",
        ".....a"};

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(value = Profile.class, mode = EnumSource.Mode.EXCLUDE, names = "RESULTS")
    void dataSetsHaveEveryKeyThatReadersInsistOnAndIdsFromOne(Profile profile) throws Exception {
        JsonNode root = written(CATS_AND_DOGS.withProfile(profile));

        assertThat(names(root)).containsExactly("info", "licenses", "images", "annotations", "categories");
        for (JsonNode image : root.get("images")) {
            assertThat(names(image)).contains("id", "width", "height", "file_name");
        }
        for (JsonNode annotation : root.get("annotations")) {
            assertThat(names(annotation)).containsExactlyInAnyOrder("id", "image_id", "category_id", "segmentation", "area", "bbox",
                    "iscrowd");
            assertThat(annotation.get("iscrowd").intValue()).isZero();
            assertThat(annotation.get("bbox").values()).hasSize(4).allMatch(JsonNode::isInt);
            assertThat(annotation.get("area").isIntegralNumber()).isTrue();
        }
        for (JsonNode category : root.get("categories")) {
            assertThat(names(category)).containsExactly("id", "name", "supercategory");
        }
        assertThat(ids(root.get("images"), "id")).containsExactly(1, 2);
        assertThat(ids(root.get("annotations"), "id")).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(ids(root.get("annotations"), "image_id")).containsExactly(1, 1, 1, 2, 2, 2);
        assertThat(ids(root.get("categories"), "id")).containsExactly(1, 2);
        assertThat(ids(root.get("annotations"), "category_id")).containsExactly(1, 2, 1, 1, 2, 1);
    }

    @ParameterizedTest
    @EnumSource(value = Profile.class, names = {"OPENCV", "SUPERVISION", "SAHI", "LABELME", "X_ANYLABELING", "ULTRALYTICS", "STRICT"})
    void objectsOfReadersOfPolygonsAreRingsOfThreeVerticesOrMore(Profile profile) throws Exception {
        for (JsonNode annotation : written(CATS_AND_DOGS.withProfile(profile)).get("annotations")) {
            assertThat(annotation.get("segmentation").isArray()).isTrue();
            assertThat(annotation.get("segmentation").size()).isPositive();
            for (JsonNode ring : annotation.get("segmentation")) {
                assertThat(ring.size()).isGreaterThanOrEqualTo(6).isEven();
                assertThat(ring.values()).allMatch(JsonNode::isNumber);
            }
        }
    }

    @Test
    void resultsAreABareArrayOfCompressedRunLengthsWithScores() throws Exception {
        JsonNode root = written(CATS_AND_DOGS.withProfile(Profile.RESULTS));

        assertThat(root.isArray()).isTrue();
        assertThat(root.size()).isEqualTo(6);
        Recipe recipe = CATS_AND_DOGS.withProfile(Profile.RESULTS);
        List<UnnumberedAnnotation> expected = Conversions.of("a.png", recipe, MASK).annotations();
        for (int i = 0; i < 6; i++) {
            JsonNode detection = root.get(i);
            assertThat(names(detection)).containsExactly("image_id", "category_id", "segmentation", "score");
            assertThat(names(detection.get("segmentation"))).containsExactly("size", "counts");
            assertThat(detection.get("segmentation").get("size").values()).extracting(JsonNode::intValue).containsExactly(4, 6);
            assertThat(RunLengthEncoding.parse(4, 6, detection.get("segmentation").get("counts").stringValue()))
                    .isEqualTo(expected.get(i % 3).region());
            assertThat(detection.get("score").isFloatingPointNumber()).isTrue();
            assertThat(detection.get("score").doubleValue()).isEqualTo(1);
        }
        assertThat(ids(root, "image_id")).containsExactly(1, 1, 1, 2, 2, 2);
        assertThat(ids(root, "category_id")).containsExactly(1, 2, 1, 1, 2, 1);
    }

    @Test
    void aFileOfResultsWithoutADetectionIsAnEmptyArray() throws Exception {
        Recipe recipe = CATS_AND_DOGS.withProfile(Profile.RESULTS);
        Path file = folder.resolve("none.json");
        Export.of(List.of(Conversions.of("a.png", recipe, "...")), recipe, List.of()).inOneFile(file).write();

        assertThat(file).hasContent("[]\n");
    }

    @Test
    void resultsAreWrittenPerImageToo() throws Exception {
        Recipe recipe = CATS_AND_DOGS.withProfile(Profile.RESULTS);
        export(recipe).inFilePerImage(folder).write();

        for (String name : List.of("a.json", "b.json")) {
            JsonNode root = JsonMapper.shared().readTree(Files.readString(folder.resolve(name)));
            assertThat(root.isArray()).isTrue();
            assertThat(ids(root, "image_id")).containsExactly(1, 1, 1);
        }
    }

    @Test
    void resultsKnowNoOtherFormThanCompressedRunLengths() {
        Recipe results = CATS_AND_DOGS.withProfile(Profile.RESULTS);

        assertThat(results.withSegmentation(Recipe.SegmentationForm.POLYGON)).isEqualTo(results);
        assertThat(results.withProfile(Profile.COCO).segmentation()).isEqualTo(Recipe.SegmentationForm.POLYGON);
    }

    @Test
    void ultralyticsDropsTheSecondObjectInOneBox() throws Exception {
        Recipe recipe = CATS_AND_DOGS.withProfile(Profile.ULTRALYTICS);
        Export export = Export.of(List.of(Conversions.of("x.png", recipe,
                "aaa.",
                "a.aa",
                "a...",
                "aaaa"), Conversions.of("x.png", recipe,
                "aaaa",
                "aaaa",
                "aaaa",
                "aaaa")), recipe, List.of());

        assertThat(export.whole().losses()).isEqualTo(Map.of(Loss.Cause.SAME_BOX,
                new LostObjects(1, List.of(new LostObject("x.png", 2)))));
    }

    @Test
    void anObjectOfWhichCocoSeesNoPixelIsReported() throws Exception {
        Recipe recipe = CATS_AND_DOGS.withPolygons(Recipe.PolygonKind.OPENCV);

        assertThat(export(recipe).whole().losses()).isEqualTo(Map.of(Loss.Cause.NO_PIXELS,
                new LostObjects(4, List.of(new LostObject("a.png", 2), new LostObject("a.png", 3), new LostObject("b.png", 5),
                        new LostObject("b.png", 6)))));
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void aRegionOfOnePixelIsInTheFilesOfEveryProfileAndExact(Profile profile) throws Exception {
        Recipe recipe = CATS_AND_DOGS.withProfile(profile);
        ConvertedMask mask = Conversions.of("a.png", recipe, "...", ".a.");

        assertThat(mask.annotations()).hasSize(1);
        assertThat(mask.annotations().getFirst().fidelity().isExact()).isTrue();
        assertThat(Export.of(List.of(mask), recipe, List.of()).whole().losses()).isEmpty();
    }

    private JsonNode written(Recipe recipe) throws Exception {
        Path file = folder.resolve("export.json");
        export(recipe).inOneFile(file).write();
        return JsonMapper.shared().readTree(Files.readString(file));
    }

    private static Export export(Recipe recipe) throws Exception {
        return Export.of(List.of(Conversions.of("a.png", recipe, MASK), Conversions.of("b.png", recipe, MASK)), recipe, List.of());
    }

    private static Set<String> names(JsonNode object) {
        return new LinkedHashSet<>(object.propertyNames());
    }

    private static List<Integer> ids(JsonNode array, String key) {
        return IntStream.range(0, array.size()).mapToObj(i -> array.get(i).get(key).intValue()).toList();
    }
}

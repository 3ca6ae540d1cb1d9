package cocoscope.export;

import static cocoscope.batch.Conversions.CATS_AND_DOGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cocoscope.batch.Conversions;
import cocoscope.batch.ConvertedMask;
import cocoscope.convert.Recipe;
import cocoscope.convert.Recipe.PolygonKind;
import cocoscope.files.Replacement;
import cocoscope.mask.decision.Decision;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class FidelityReportTest {
    private static final String[] FIGURES = {"area", "iou", "lost", "added", "distance", "vertices", "bytes", "flipped_iou", "doubled_iou",
        "outside_vertices", "outside_distance", "shoelace_area", "simple"};

    @TempDir
    private Path folder;

    @Test
    void everyAnnotationEveryImageAndTheTotalCarryTheFigures() throws Exception {
        JsonNode report = report(CATS_AND_DOGS);

        assertThat(report.propertyNames()).containsExactly("version", "profile", "segmentation", "polygons", "total", "decision", "losses",
                "images");
        assertThat(report.get("total").propertyNames()).contains(FIGURES).contains("images", "annotations", "ap_ceiling");
        assertThat(report.get("images").size()).isEqualTo(2);
        for (JsonNode image : report.get("images")) {
            assertThat(image.propertyNames()).contains(FIGURES).contains("file", "id", "file_name", "annotations", "ap_ceiling");
            assertThat(image.get("ap_ceiling").propertyNames()).containsExactly("ap", "ap50", "ap75", "small", "medium", "large");
            for (JsonNode annotation : image.get("annotations")) {
                assertThat(annotation.propertyNames()).contains(FIGURES).contains("id", "category");
            }
        }
    }

    @Test
    void figuresAddUpOverAnnotationsAndImages() throws Exception {
        JsonNode report = report(CATS_AND_DOGS.withPolygons(PolygonKind.OPENCV));

        for (String figure : List.of("area", "lost", "added", "vertices", "bytes")) {
            long all = 0;
            for (JsonNode image : report.get("images")) {
                long sum = 0;
                for (JsonNode annotation : image.get("annotations")) {
                    sum += annotation.get(figure).longValue();
                }
                assertThat(image.get(figure).longValue()).isEqualTo(sum);
                all += sum;
            }
            assertThat(report.get("total").get(figure).longValue()).isEqualTo(all);
        }
    }

    @Test
    void bytesAreThoseOfTheValueInTheFile() throws Exception {
        for (Recipe recipe : List.of(CATS_AND_DOGS, CATS_AND_DOGS.withSegmentation(Recipe.SegmentationForm.RLE),
                CATS_AND_DOGS.withSegmentation(Recipe.SegmentationForm.RLE_COUNTS))) {
            List<Long> reported = new ArrayList<>();
            for (JsonNode image : report(recipe).get("images")) {
                image.get("annotations").forEach(annotation -> reported.add(annotation.get("bytes").longValue()));
            }
            List<Long> written = Files.readAllLines(folder.resolve("export.json")).stream()
                    .filter(line -> line.contains("\"segmentation\": "))
                    .map(line -> (long) line.indexOf(", \"area\"") - line.indexOf("\"segmentation\": ") - "\"segmentation\": ".length())
                            .toList();
            assertThat(reported).isEqualTo(written).hasSize(4);
        }
    }

    @Test
    void anExactExportStaysExactAfterFlipsAndHasNoVertexOutside() throws Exception {
        JsonNode total = report(CATS_AND_DOGS).get("total");

        assertThat(total.get("flipped_iou").doubleValue()).isEqualTo(1);
        assertThat(total.get("outside_vertices").longValue()).isZero();
        assertThat(total.get("shoelace_area").doubleValue()).isEqualTo(34);
        assertThat(total.get("simple").booleanValue()).isTrue();
    }

    @Test
    void anExactExportHasACeilingOfOneAndNoDistance() throws Exception {
        JsonNode total = report(CATS_AND_DOGS).get("total");

        assertThat(total.get("iou").doubleValue()).isEqualTo(1);
        assertThat(total.get("distance").doubleValue()).isZero();
        assertThat(total.get("ap_ceiling").get("ap").doubleValue()).isCloseTo(1, within(1e-9));
        assertThat(total.get("ap_ceiling").get("large").isNull()).isTrue();
    }

    /// The squares of 4 x 4 pixels come back as 3 x 3 with IoU 9/16, which counts at the thresholds 0.50 and 0.55 only, the
    /// single pixels not at all: the mean over two categories and ten thresholds is 1/2 * 2/10.
    @Test
    void theCeilingIsWhatCocoevalGivesTheTrueRegions() throws Exception {
        JsonNode ceiling = report(CATS_AND_DOGS.withPolygons(PolygonKind.OPENCV)).get("total").get("ap_ceiling");

        assertThat(ceiling.get("ap").doubleValue()).isCloseTo(0.1, within(1e-9));
        assertThat(ceiling.get("ap50").doubleValue()).isCloseTo(0.5, within(1e-9));
        assertThat(ceiling.get("ap75").doubleValue()).isZero();
    }

    @Test
    void whatTheReaderSeesNothingOfIsListedAndInfinitelyFar() throws Exception {
        JsonNode report = report(CATS_AND_DOGS.withPolygons(PolygonKind.OPENCV));

        assertThat(report.get("losses").size()).isEqualTo(2);
        assertThat(report.get("losses").get(0).toString())
                .isEqualTo("{\"cause\":\"no-pixels\",\"file\":\"" + file() + "\",\"file_name\":\"a.png\",\"id\":2}");
        assertThat(report.get("images").get(0).get("annotations").get(1).get("distance").isNull()).isTrue();
        assertThat(report.get("images").get(0).get("annotations").get(1).get("iou").doubleValue()).isZero();
    }

    @Test
    void onlyAHundredObjectsOfACategoryInAnImageCanBeFound() throws Exception {
        String row = "a.".repeat(101);
        ConvertedMask mask = Conversions.of("a.png", CATS_AND_DOGS, row);
        ExportFiles files = Export.of(List.of(mask), CATS_AND_DOGS, List.of()).inOneFile(folder.resolve("export.json"));

        assertThat(mask.annotations()).hasSize(101);
        assertThat(files.precisionCeiling().all()).isCloseTo(100 / 101.0, within(1e-9));
    }

    private JsonNode report(Recipe recipe) throws Exception {
        String[] rows = {"aaaa..", "aaaa..", "aaaa.b", "aaaa.."};
        String[] reversed = Arrays.stream(rows).map(row -> new StringBuilder(row).reverse().toString()).toArray(String[]::new);
        Export export = Export.of(List.of(Conversions.of("a.png", recipe, rows), Conversions.of("b.png", recipe, reversed)), recipe,
                List.of());
        ExportFiles files = export.inOneFile(folder.resolve("export.json"));
        files.write();
        Path report = folder.resolve("report.json");
        new FidelityReport(files, export, Decision.NONE).write(report, Replacement.KEEPING_ALL);
        return JsonMapper.shared().readTree(Files.readString(report));
    }

    private String file() {
        return folder.resolve("export.json").toString().replace('\\', '/');
    }
}

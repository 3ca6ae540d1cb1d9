package cocoscope.coco.lint;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.lint.finding.FindingKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Repairs, each as the text before and after; all else has to stay byte for byte.
final class RepairTest {
    private static final String FILE = """
            { "images" : [{"id": 1, "file_name": "a.png", "width": 10, "height": 8, "x": 1.50}],
             "categories": [{"id": 1, "name": "cell", "supercategory": ""}],
             "annotations": [%s], "unknown": {"kept": [1e2, "\\u00e4", null]}}
            """;
    private static final String START = "{\"id\": 1, \"image_id\": 1, \"category_id\": 1, ";
    private static final String RING = "\"segmentation\": [[1, 3, 4, 3, 4, 6, 1, 6]]";
    private static final String REST = ", \"iscrowd\": 0, \"bbox\": [1, 3, 3, 3], \"area\": 9}";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "ring_odd      | [[1, 3.0, 4, 3, 4, 6, 1, 6, 7]]              | [[1, 3.0, 4, 3, 4, 6, 1, 6]]",
        "ring_short    | [[1, 3, 4], [1, 3, 4, 3, 4, 6, 1, 6]]        | [[1, 3, 4, 3, 4, 6, 1, 6]]",
        "ring_short    | [[1, 3, 4, 3, 4, 6, 1, 6], [1, 3], [2, 2]]   | [[1, 3, 4, 3, 4, 6, 1, 6]]",
        "ring_empty    | [[], [1, 3, 4, 3, 4, 6, 1, 6], [] ]          | [[1, 3, 4, 3, 4, 6, 1, 6] ]",
        "ring_box      | [[1, 3, 3, 3]]                               | [[1, 3, 4, 3, 4, 6, 1, 6]]",
        "rings_flat    | [1, 3, 4, 3, 4, 6, 1, 6]                     | [[1, 3, 4, 3, 4, 6, 1, 6]]",
        "rings_nested  | [[[1, 3], [4, 3], [4, 6], [1, 6]]]           | [[1, 3, 4, 3, 4, 6, 1, 6]]",
        "rings_nested  | [[[1, 3, 4, 3, 4, 6, 1, 6]]]                 | [[1, 3, 4, 3, 4, 6, 1, 6]]",
        "ring_needle   | [[1, 3, 4, 3, 4, 4, 9.9, 4, 4, 4.1, 4, 6, 1, 6]] | [[1, 3, 1, 6, 4, 6, 4, 3]]",
        "ring_crossing | [[1, 3, 4, 3, 4, 6, 1.1, 6, 0.9, 5.7, 1.1, 5.7, 0.9, 6]] | [[1, 3, 1, 6, 4, 6, 4, 3]]",
        "number_text   | [[\"1\", 3, \"4.0\", 3, 4, 6, 1, 6]]         | [[1, 3, 4.0, 3, 4, 6, 1, 6]]",
        "runs_list     | [{\"size\": [8, 10], \"counts\": [11, 3, 5, 3, 5, 3, 50]}] | {\"size\": [8, 10], \"counts\": [11, 3, 5, 3, 5, 3, 50]}",
        "runs_size     | {\"size\": [10, 8], \"counts\": [11, 3, 5, 3, 5, 3, 50]} | {\"size\": [8, 10], \"counts\": [11, 3, 5, 3, 5, 3, 50]}",
        "counts_sum    | {\"size\": [8, 10], \"counts\": [11, 3, 5, 3, 5, 3]} | {\"size\": [8, 10], \"counts\": [11, 3, 5, 3, 5, 3, 50]}",
        "zero_runs     | {\"size\": [8, 10], \"counts\": [11, 3, 5, 3, 5, 2, 0, 1, 50]} | {\"size\": [8, 10], \"counts\": [11, 3, 5, 3, 5, 3, 50]}",
        "counts_coerced | {\"size\": [8, 10], \"counts\": [11.0, 3, 5, 3, 5, 3, 50]} | {\"size\": [8, 10], \"counts\": [11, 3, 5, 3, 5, 3, 50]}",
        "counts_bytes  | {\"size\": [8, 10], \"counts\": \"b';35000]1'\"} | {\"size\": [8, 10], \"counts\": \";35000]1\"}",
        "counts_pairs  | \"12 3 20 3 28 3\"                            | {\"size\": [8, 10], \"counts\": \";35000]1\"}",
    })
    void aSegmentationIsRepaired(String kind, String broken, String repaired) throws IOException {
        check(kind, START + "\"segmentation\": " + broken + REST, START + "\"segmentation\": " + repaired + REST);
    }

    @Test
    void aSliverBecomesThePixelsThatAreSeenInIt() throws IOException {
        String rest = ", \"iscrowd\": 0, \"bbox\": [1, 3, 5, 3], \"area\": 10}";

        check("ring_sliver", START + "\"segmentation\": [[1, 3, 4, 3, 4, 6, 1, 6], [5, 2, 5, 3, 6, 5]]" + rest,
                START + "\"segmentation\": [[1, 3, 1, 6, 4, 6, 4, 3], [5, 3, 5, 4, 6, 4, 6, 3]]" + rest);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "box_missing   | \"iscrowd\": 0, \"area\": 9                                | \"iscrowd\": 0, \"area\": 9, \"bbox\": [1, 3, 3, 3]",
        "box_missing   | \"bbox\": null, \"iscrowd\": 0, \"area\": 9                | \"bbox\": [1, 3, 3, 3], \"iscrowd\": 0, \"area\": 9",
        "box_nested    | \"bbox\": [[1, 3, 3, 3]], \"iscrowd\": 0, \"area\": 9      | \"bbox\": [1, 3, 3, 3], \"iscrowd\": 0, \"area\": 9",
        "box_shape     | \"bbox\": [1, 3, 3], \"iscrowd\": 0, \"area\": 9           | \"bbox\": [1, 3, 3, 3], \"iscrowd\": 0, \"area\": 9",
        "box_corners   | \"bbox\": [1, 3, 4, 6], \"iscrowd\": 0, \"area\": 9        | \"bbox\": [1, 3, 3, 3], \"iscrowd\": 0, \"area\": 9",
        "box_center    | \"bbox\": [2.5, 4.5, 3, 3], \"iscrowd\": 0, \"area\": 9    | \"bbox\": [1, 3, 3, 3], \"iscrowd\": 0, \"area\": 9",
        "box_relative  | \"bbox\": [0.1, 0.375, 0.3, 0.375], \"iscrowd\": 0, \"area\": 9 | \"bbox\": [1, 3, 3, 3], \"iscrowd\": 0, \"area\": 9",
        "box_negative  | \"bbox\": [1, 3, -3, 3], \"iscrowd\": 0, \"area\": 9       | \"bbox\": [1, 3, 3, 3], \"iscrowd\": 0, \"area\": 9",
        "box_differs   | \"bbox\": [6, 0, 2, 2], \"iscrowd\": 0, \"area\": 9        | \"bbox\": [1, 3, 3, 3], \"iscrowd\": 0, \"area\": 9",
        "area_missing  | \"bbox\": [1, 3, 3, 3], \"iscrowd\": 0                     | \"bbox\": [1, 3, 3, 3], \"iscrowd\": 0, \"area\": 9",
        "area_differs  | \"bbox\": [1, 3, 3, 3], \"iscrowd\": 0, \"area\": 5000     | \"bbox\": [1, 3, 3, 3], \"iscrowd\": 0, \"area\": 9",
        "area_type     | \"bbox\": [1, 3, 3, 3], \"iscrowd\": 0, \"area\": \"9\"    | \"bbox\": [1, 3, 3, 3], \"iscrowd\": 0, \"area\": 9",
        "crowd_missing | \"bbox\": [1, 3, 3, 3], \"area\": 9                        | \"bbox\": [1, 3, 3, 3], \"area\": 9, \"iscrowd\": 0",
        "crowd_boolean | \"bbox\": [1, 3, 3, 3], \"iscrowd\": false, \"area\": 9    | \"bbox\": [1, 3, 3, 3], \"iscrowd\": 0, \"area\": 9",
        "crowd_value   | \"bbox\": [1, 3, 3, 3], \"iscrowd\": \"False\", \"area\": 9 | \"bbox\": [1, 3, 3, 3], \"iscrowd\": 0, \"area\": 9",
    })
    void whatGoesWithAPolygonIsRepaired(String kind, String broken, String repaired) throws IOException {
        check(kind, START + RING + ", " + broken + "}", START + RING + ", " + repaired + "}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "id_zero         | \"id\": 0,       | \"id\": 8,",
        "id_negative     | \"id\": -4,      | \"id\": 8,",
        "id_duplicate    | \"id\": 7,       | \"id\": 8,",
        "id_type         | \"id\": \"one\", | \"id\": 8,",
        "id_type         | \"id\": \"12\",  | \"id\": 12,",
        "id_type         | \"id\": null,    | \"id\": 8,",
        "id_coerced      | \"id\": 3.0,     | \"id\": 3,",
        "id_range        | \"id\": 1e30,    | \"id\": 8,",
    })
    void annotationsGetIdsAboveTheLargest(String kind, String broken, String repaired) throws IOException {
        String first = "{\"id\": 7, \"image_id\": 1, \"category_id\": 1, " + RING + REST + ", ";
        String rest = "\"image_id\": 1, \"category_id\": 1, " + RING + REST;
        check(kind, first + "{" + broken + rest, first + "{" + repaired + rest);
    }

    @Test
    void annotationsOfNoImageAreRemovedWithOneComma() throws IOException {
        String kept = START + RING + REST;
        String gone = kept.replace("\"image_id\": 1", "\"image_id\": 5").replace("\"id\": 1,", "\"id\": 2,");
        check("image_unknown", gone + ", " + kept, kept);
        check("image_unknown", kept + ", " + gone, kept);
        check("image_unknown", gone + ",\n" + gone.replace("\"id\": 2,", "\"id\": 3,") + ", " + kept + ", "
                + gone.replace("\"id\": 2,", "\"id\": 4,"), kept);
        check("image_unknown", gone, "");
    }

    @Test
    void annotationsStayWhereAnImageHasNoId() throws IOException {
        String file = FILE.formatted(START + RING + REST).replace("{\"id\": 1, \"file_name\"", "{\"file_name\"");

        assertThat(repaired(file, new ArrayList<>())).isEqualTo(file);
    }

    @Test
    void aFileWithoutFindingsIsCopied() throws IOException {
        for (String text : List.of(FILE.formatted(START + RING + REST), "\uFEFF" + FILE.formatted(START + RING + REST))) {
            List<Finding> findings = new ArrayList<>();
            assertThat(repaired(text, findings)).isEqualTo(text);
            assertThat(findings).isEmpty();
        }
    }

    @Test
    void utf16BecomesUtf8() throws IOException {
        String text = FILE.formatted(START + RING + REST);
        Path file = Files.write(folder.resolve("utf16.json"), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        List<Finding> findings = new ArrayList<>();

        assertThat(repaired(file, findings)).isEqualTo(text);
        assertThat(findings).extracting(Finding::kind).containsExactly(FindingKind.UTF16);
    }

    /// Both of `broken` and `repaired` are the text of annotations.
    private void check(String kind, String broken, String repaired) throws IOException {
        List<Finding> findings = new ArrayList<>();

        assertThat(repaired(FILE.formatted(broken), findings)).isEqualTo(FILE.formatted(repaired));
        assertThat(findings).extracting(finding -> finding.kind().code()).contains(kind);
        List<Finding> left = new ArrayList<>();
        repaired(FILE.formatted(repaired), left);
        assertThat(left).as("left").allMatch(finding -> finding.repair().isEmpty());
    }

    private String repaired(String text, List<Finding> findings) throws IOException {
        return repaired(Files.writeString(folder.resolve("file.json"), text), findings);
    }

    private static String repaired(Path file, List<Finding> findings) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RepairedFile.of(file, ImageFolder.NONE, findings::add).writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}

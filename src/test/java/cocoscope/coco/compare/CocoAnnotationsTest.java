package cocoscope.coco.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cocoscope.coco.UnreadableJsonException;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.lint.finding.FindingKind;
import cocoscope.coco.tape.ImageSize;
import cocoscope.mask.runs.RunLengthEncoding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CocoAnnotationsTest {
    private static final String FILE = """
            {"annotations": [{"id": 4, "image_id": 1, "category_id": 3, %s}],
             "images": [{"id": 1, "file_name": "a.png", "width": 10, "height": 8}],
             "categories": [{"id": 3, "name": "cell"}]}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {
        "\"segmentation\": [[1, 3, 4, 3, 4, 6, 1, 6]]",
        "\"segmentation\": [[1, 3.0, 2, 3, 2, 6, 1, 6], [2, 3, 4, 3, 4, 6, 2, 6]], \"iscrowd\": 0",
        "\"segmentation\": {\"size\": [8, 10], \"counts\": [11, 3, 5, 3, 5, 3, 50]}",
        "\"segmentation\": {\"size\": [8, 10], \"counts\": \";35000]1\"}, \"iscrowd\": false",
        "\"segmentation\": [], \"bbox\": [1, 3, 3, 3]",
        "\"segmentation\": null, \"bbox\": [1.0, 3.0, 3.0, 3.0]",
        "\"bbox\": [1, 3, 3, 3], \"caption\": \"\\u00e4\"",
    })
    void everyFormTellsItsPixels(String members) throws Exception {
        RunLengthEncoding square = RunLengthEncoding.of(8, 10, 11, 3, 5, 3, 5, 3, 50);

        assertThat(annotations(FILE.formatted(members))).containsExactly(new ComparedAnnotation(4, "cell", false, square));
    }

    @Test
    void filesInOtherEncodingsAreRead() throws Exception {
        String text = "\uFEFF" + FILE.formatted("\"bbox\": [1, 3, 3, 3], \"note\": \"\u00e4\"");
        for (byte[] bytes : List.of(text.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_16LE))) {
            try (CocoAnnotations file = CocoAnnotations.open(Files.write(folder.resolve("file.json"), bytes))) {
                assertThat(file.annotations(0, new ImageSize(10, 8))).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"segmentation\": [[1, 2, 3, 4]]         | RING_SHORT",
        "\"segmentation\": [[1, 2, 3, 4, 5, NaN]] | NOT_FINITE",
        "\"segmentation\": [1, 2, 3, 4, 5, 6]     | RINGS_FLAT",
        "\"segmentation\": \"1 2\"                | COUNTS_PAIRS",
        "\"segmentation\": {\"size\": [10, 8], \"counts\": [80]} | RUNS_SIZE",
        "\"segmentation\": {\"size\": [8, 10], \"counts\": [79]} | COUNTS_SUM",
        "\"segmentation\": {\"size\": [8, 10]}    | RUNS_INCOMPLETE",
        "\"caption\": \"nothing\"                 | BOX_MISSING",
    })
    void whatTellsNoPixelsIsNamedAndTheRestGoesOn(String members, FindingKind kind) throws Exception {
        String other = ", {\"id\": 5, \"image_id\": 1, \"category_id\": 3, \"bbox\": [1, 3, 3, 3]}]";
        try (CocoAnnotations file = open(FILE.formatted(members + "}" + other.substring(0, other.length() - 2)))) {
            assertThat(file.annotations(0, new ImageSize(10, 8))).extracting(ComparedAnnotation::id).containsExactly(5L);
            assertThat(file.errors().findings()).extracting(Finding::kind).containsExactly(kind);
            assertThat(file.errors().findings()).extracting(Finding::path).allMatch(path -> path.startsWith("$.annotations[0]"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[{\"image_id\": 1, \"score\": 1}]      | this is a bare list of results",
        "{\"annotations\": [{\"image_id\": 1, \"segments_info\": []}]} | the segments of a panoptic file are in PNG files",
        "{\"pictures\": []}                     | this is not a COCO dataset",
        "{\"images\": [}                        | this is not valid JSON (line 1",
        "{\"images\": 7}                        | at $.images, a list of objects was expected",
    })
    void whatIsNoDataSetIsRefused(String text, String trouble) {
        assertThatThrownBy(() -> open(text)).isInstanceOf(UnreadableJsonException.class)
                .hasMessageStartingWith(folder.resolve("file.json") + ": " + trouble);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"images\": [{\"id\": 1}]}            | NAME_MISSING",
        "{\"images\": [], \"annotations\": [{\"image_id\": 9}]} | IMAGE_UNKNOWN",
        "{\"images\": [{\"id\": 1, \"file_name\": \"a\"}, {\"id\": 1, \"file_name\": \"b\"}]} | ID_DUPLICATE",
    })
    void imagesThatCannotBeComparedAreNamed(String text, FindingKind kind) throws Exception {
        try (CocoAnnotations file = open(text)) {
            assertThat(file.errors().findings()).extracting(Finding::kind).contains(kind);
        }
    }

    @Test
    void resultsAreOfTheImagesOfTheirDataSet() throws Exception {
        Path truth = Files.writeString(folder.resolve("truth.json"), FILE.formatted("\"bbox\": [1, 3, 3, 3]"));
        Path results = Files.writeString(folder.resolve("results.json"),
                "[{\"image_id\": 1, \"category_id\": 3, \"bbox\": [1, 3, 3, 3], \"score\": 0.5}]");
        try (CocoAnnotations first = CocoAnnotations.open(truth); CocoAnnotations second = CocoAnnotations.open(results, first)) {
            assertThat(Comparison.of(first, second, 0.5).isSame()).isTrue();
        }
        Files.writeString(results, "[{\"image_id\": 8, \"category_id\": 3, \"bbox\": [1, 3, 3, 3], \"score\": 1}]");
        try (CocoAnnotations first = CocoAnnotations.open(truth)) {
            try (CocoAnnotations second = CocoAnnotations.open(results, first)) {
                assertThat(second.errors().findings()).extracting(Finding::kind, Finding::path)
                        .containsExactly(Tuple.tuple(FindingKind.IMAGE_UNKNOWN, "$[0]"));
            }
        }
    }

    @Test
    void aMissingFileIsRefused() {
        assertThatThrownBy(() -> CocoAnnotations.open(folder.resolve("none.json")))
                .hasMessageContaining("the file cannot be read; check the name");
    }

    private CocoAnnotations open(String text) throws IOException, UnreadableJsonException {
        return CocoAnnotations.open(Files.writeString(folder.resolve("file.json"), text));
    }

    private List<ComparedAnnotation> annotations(String text) throws IOException, UnreadableJsonException {
        try (CocoAnnotations file = open(text)) {
            return file.annotations(0, file.images().getFirst().size());
        }
    }
}

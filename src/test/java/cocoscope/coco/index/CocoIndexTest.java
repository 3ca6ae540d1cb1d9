package cocoscope.coco.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cocoscope.coco.index.AnnotationList.SegmentationKind;
import cocoscope.coco.index.CocoIndex.Kind;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.lint.finding.FindingKind;
import cocoscope.coco.tape.RefusedFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CocoIndexTest {
    private static final String DETECTION = """
            {"annotations": [
               {"id": 11, "image_id": 2, "category_id": 5, "iscrowd": 0, "area": 9, "bbox": [1, 3, 3, 3], "segmentation": [[1, 3, 4, 3, 4, 6, 1, 6]]},
               {"id": 12, "image_id": 1, "category_id": 5, "iscrowd": 1, "segmentation": {"size": [2, 2], "counts": [0, 4]}},
               {"segmentation": [], "bbox": [0, 0, 4, 2.5], "category_id": 5.0, "image_id": "2", "id": 13, "attributes": {"note": "é\\"}"}}],
             "info": {"year": 2020},
             "images": [{"id": 1, "file_name": "a.png", "width": 2, "height": 2}, {"height": 8, "width": 10, "file_name": "b.png", "id": 2}],
             "categories": [{"id": 5, "name": "cell"}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void annotationsFindTheirImageAndCategoryWhateverTheOrderOfTheLists() throws IOException {
        CocoIndex index = read(DETECTION);

        assertThat(index.kind()).isEqualTo(Kind.DETECTION);
        assertThat(index.images().size()).isEqualTo(2);
        assertThat(index.annotationsOf(0)).containsExactly(1);
        assertThat(index.annotationsOf(1)).containsExactly(0, 2);
        assertThat(index.images().name(1)).isEqualTo("b.png");
        assertThat(index.images().width(1)).isEqualTo(10);
        assertThat(index.categories().name(index.annotations().category(2))).isEqualTo("cell");
    }

    @Test
    void whatAnAnnotationStatesIsKept() throws IOException {
        AnnotationList annotations = read(DETECTION).annotations();

        assertThat(annotations.id(0)).isEqualTo(11);
        assertThat(annotations.isCrowd(0)).isFalse();
        assertThat(annotations.isCrowd(1)).isTrue();
        assertThat(annotations.form(0)).isEqualTo(SegmentationKind.POLYGON);
        assertThat(annotations.form(1)).isEqualTo(SegmentationKind.RUNS);
        assertThat(annotations.form(2)).isEqualTo(SegmentationKind.NONE);
        assertThat(annotations.area(0)).isEqualTo(9);
        assertThat(annotations.area(2)).as("the area of the box where none is stated").isEqualTo(10);
        assertThat(annotations.hasBox(1)).isFalse();
    }

    @Test
    void anEntryIsReadFromTheFileAsItStandsThere() throws IOException {
        CocoIndex index = read(DETECTION);

        assertThat(index.text(index.annotations().extent(2)))
                .isEqualTo("{\"segmentation\": [], \"bbox\": [0, 0, 4, 2.5], \"category_id\": 5.0, \"image_id\": \"2\", \"id\": 13, \"attributes\": {\"note\": \"é\\\"}\"}}");
        assertThat(index.text(index.images().extent(0))).startsWith("{\"id\": 1,").endsWith("\"height\": 2}");
        assertThat(index.text(index.categories().extent(0))).isEqualTo("{\"id\": 5, \"name\": \"cell\"}");
    }

    @Test
    void placesAreTheSameInEveryEncoding() throws IOException {
        CocoIndex marked = CocoIndex.read(Files.write(folder.resolve("marked.json"),
                ("\uFEFF" + DETECTION).getBytes(StandardCharsets.UTF_8)));
        CocoIndex wide = CocoIndex.read(Files.write(folder.resolve("wide.json"),
                ("\uFEFF" + DETECTION).getBytes(StandardCharsets.UTF_16LE)));

        assertThat(marked.text(marked.annotations().extent(2))).startsWith("{\"segmentation\": []").endsWith("}}");
        assertThat(wide.text(wide.annotations().extent(2))).isEqualTo(marked.text(marked.annotations().extent(2)));
    }

    @Test
    void imagesAndCategoriesThatAreNotListedFollowThoseThatAre() throws IOException {
        CocoIndex index = read(DETECTION.replace("\"image_id\": 1,", "\"image_id\": 77,")
                .replace("\"category_id\": 5.0", "\"category_id\": 9"));

        assertThat(index.images().size()).isEqualTo(3);
        assertThat(index.images().listed()).isEqualTo(2);
        assertThat(index.images().id(2)).isEqualTo(77);
        assertThat(index.annotationsOf(2)).containsExactly(1);
        assertThat(index.categories().id(index.annotations().category(2))).isEqualTo(9);
        assertThat(index.categories().isListed(index.annotations().category(2))).isFalse();
    }

    @Test
    void resultsNameImagesByIdsUntilAnotherFileDescribesThem() throws IOException {
        CocoIndex results = read("""
                [{"image_id": 2, "category_id": 5, "bbox": [0, 0, 4, 2], "score": 0.5},
                 {"image_id": 8, "category_id": 6, "bbox": [0, 0, 1, 1], "score": 0.25}]
                """);
        assertThat(results.kind()).isEqualTo(Kind.RESULTS);
        assertThat(results.images().name(0)).isEmpty();
        assertThat(results.annotations().score(1)).isEqualTo(0.25f);

        CocoIndex described = results.describedBy(read(DETECTION));

        assertThat(described.images().name(0)).isEqualTo("b.png");
        assertThat(described.images().height(0)).isEqualTo(8);
        assertThat(described.images().name(1)).as("an image that the other file does not have either").isEmpty();
        assertThat(described.categories().name(0)).isEqualTo("cell");
        assertThat(described.annotationsOf(0)).containsExactly(0);
    }

    @Test
    void segmentsOfAPanopticFileAreAnnotationsOfTheirImage() throws IOException {
        CocoIndex index = read("""
                {"images": [{"id": 7, "file_name": "a.jpg", "width": 4, "height": 4}],
                 "annotations": [{"file_name": "a.png", "segments_info": [{"id": 300, "category_id": 1, "area": 3, "bbox": [0, 0, 3, 1], "iscrowd": 0},
                   {"id": 2, "category_id": 1, "area": 4, "bbox": [0, 1, 4, 1], "iscrowd": 1}], "image_id": 7}],
                 "categories": [{"id": 1, "name": "sky", "isthing": 0}]}
                """);

        assertThat(index.kind()).isEqualTo(Kind.PANOPTIC);
        assertThat(index.segmentFile(0)).contains("a.png");
        assertThat(index.annotationsOf(0)).containsExactly(0, 1);
        assertThat(index.annotations().id(0)).isEqualTo(300);
        assertThat(index.annotations().form(0)).isEqualTo(SegmentationKind.SEGMENT);
        assertThat(index.subject("$.annotations[0].segments_info[1].bbox")).contains(new Subject.OfAnnotation(1));
    }

    @Test
    void thePathOfAFindingLeadsToItsEntry() throws IOException {
        CocoIndex index = read(DETECTION);

        assertThat(index.subject("$.annotations[2].bbox")).contains(new Subject.OfAnnotation(2));
        assertThat(index.subject("$.images[1].file_name")).contains(new Subject.OfImage(1));
        assertThat(index.subject("$.categories[0]")).contains(new Subject.OfCategory(0));
        assertThat(index.subject("$.annotations[3]")).isEmpty();
        assertThat(index.subject("$")).isEmpty();
    }

    @Test
    void whatIsNotCocoIsRefusedForTheReasonThatTheLinterHas() {
        assertRefused(FindingKind.SYNTAX, "{\"images\": [}");
        assertRefused(FindingKind.SYNTAX, "{\"images\": []} 7");
        assertRefused(FindingKind.NOT_A_DATASET, "{\"shapes\": []}");
        assertRefused(FindingKind.BARE_LIST, "[]");
        assertRefused(FindingKind.LIST_TYPE, "{\"images\": {}}");
        assertRefused(FindingKind.LIST_TYPE, "[7]");
    }

    private void assertRefused(FindingKind kind, String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOfSatisfying(RefusedFileException.class,
                refused -> assertThat(Finding.of(refused).kind()).isEqualTo(kind));
    }

    private CocoIndex read(String json) throws IOException {
        return CocoIndex.read(Files.writeString(folder.resolve("file.json"), json));
    }
}

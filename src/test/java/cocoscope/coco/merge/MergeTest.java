package cocoscope.coco.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cocoscope.coco.UnreadableJsonException;
import cocoscope.coco.lint.finding.FileErrors;
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

final class MergeTest {
    private static final String FIRST = """
            {"info": {"year": 2020}, "licenses": [{"id": 1, "name": "BY"}],
             "images": [{"id": 1, "file_name": "a.png", "width": 10, "height": 8, "license": 1}],
             "annotations": [{"id": 1, "image_id": 1, "category_id": 3, "score": 1.50, "segmentation": [[1, 3, 4, 3, 4, 6]]}],
             "categories": [{"id": 3, "name": "cell", "supercategory": "x"}]}
            """;

    @TempDir
    private Path folder;

    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<FileErrors> errors = new ArrayList<>();

    @Test
    void entriesKeepAllTheirBytesButForIdsAndReferences() throws Exception {
        String second = """
                {"annotations": [{ "segmentation": {"size": [8, 10], "counts": "PP2"},  "image_id": 1, "mine": {"z": [1e2, null]}, "category_id": 1, "id": 1},
                                 {"id": 9, "image_id": 1, "category_id": 2, "bbox": [1.0, 2, 3, 4]}],
                 "categories": [{"id": 1, "name": "core", "color": "\\u0072ed"}, {"id": 2, "name": "cell", "supercategory": "x"}],
                 "images": [{"id": 1, "file_name": "b.png", "license": 1, "width": 10, "height": 8}],
                 "licenses": [{"id": 1, "name": "other"}], "mine": [1.10]}
                """;

        assertThat(merged(FIRST, second)).isEqualTo("""
                {
                  "info": {"year": 2020},
                  "licenses": [
                    {"id": 1, "name": "BY"},
                    {"id": 2, "name": "other"}
                  ],
                  "images": [
                    {"id": 1, "file_name": "a.png", "width": 10, "height": 8, "license": 1},
                    {"id": 2, "file_name": "b.png", "license": 2, "width": 10, "height": 8}
                  ],
                  "annotations": [
                    {"id": 1, "image_id": 1, "category_id": 3, "score": 1.50, "segmentation": [[1, 3, 4, 3, 4, 6]]},
                    { "segmentation": {"size": [8, 10], "counts": "PP2"},  "image_id": 2, "mine": {"z": [1e2, null]}, "category_id": 4, "id": 10},
                    {"id": 9, "image_id": 2, "category_id": 3, "bbox": [1.0, 2, 3, 4]}
                  ],
                  "categories": [
                    {"id": 3, "name": "cell", "supercategory": "x"},
                    {"id": 4, "name": "core", "color": "\\u0072ed"}
                  ],
                  "mine": [1.10]
                }
                """);
        assertThat(conflicts).isEmpty();
    }

    @Test
    void theSameFilesGiveTheSameBytesAndThemselves() throws Exception {
        String once = merged(FIRST, FIRST.replace("a.png", "b.png"));

        assertThat(merged(FIRST, FIRST.replace("a.png", "b.png"))).isEqualTo(once);
        conflicts.clear();
        assertThat(merged(once, once)).isEqualTo(once);
        assertThat(conflicts).extracting(Conflict::kind).containsExactly(Conflict.Kind.DUPLICATE, Conflict.Kind.DUPLICATE);
    }

    @Test
    void anImageInBothIsOneWithTheAnnotationsOfBoth() throws Exception {
        String second = FIRST.replace("\"id\": 1, \"file_name\"", "\"id\": 7, \"file_name\"").replace("\"image_id\": 1", "\"image_id\": 7")
                .replace("[1, 3, 4, 3, 4, 6]", "[1, 3, 5, 3, 5, 6]");

        String merged = merged(FIRST, second);

        assertThat(merged).containsOnlyOnce("a.png")
                .contains("{\"id\": 2, \"image_id\": 1, \"category_id\": 3, \"score\": 1.50, \"segmentation\": [[1, 3, 5, 3, 5, 6]]}");
        assertThat(conflicts).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[[1, 3, 4, 3, 4, 6]] | [[1.0, 3,4 ,3, 4e0, 6]]    | true",
        "[[1, 3, 4, 3, 4, 6]] | [[1, 3, 4, 3, 4, 6.5]]     | false",
        "[[1, 3, 4, 3, 4, 6]] | [[1, 3, 4, 3], [4, 6]]     | false",
        "{\"counts\": \"a\"}  | { \"counts\": \"\\u0061\"} | true",
    })
    void aDuplicateHasTheSameNumbersInAnySpelling(String here, String there, boolean duplicate) throws Exception {
        String first = FIRST.replace("[[1, 3, 4, 3, 4, 6]]", here);

        merged(first, FIRST.replace("[[1, 3, 4, 3, 4, 6]]", there));

        assertThat(conflicts).hasSize(duplicate ? 1 : 0);
    }

    @Test
    void duplicatesInOneFileStay() throws Exception {
        String twice = FIRST.replace("}],\n \"categories\"",
                "}, {\"id\": 2, \"image_id\": 1, \"category_id\": 3, \"segmentation\": [[1, 3, 4, 3, 4, 6]]}],\n \"categories\"");

        assertThat(merged(twice, FIRST.replace("a.png", "b.png"))).contains("{\"id\": 2, \"image_id\": 1,", "{\"id\": 3, \"image_id\": 2,");
        assertThat(conflicts).isEmpty();
    }

    @Test
    void imagesOfTwoSizesAreBothKeptAndTold() throws Exception {
        String merged = merged(FIRST, FIRST.replace("\"width\": 10", "\"width\": 20"));

        assertThat(merged).contains("{\"id\": 1, \"file_name\": \"a.png\", \"width\": 10",
                "{\"id\": 2, \"file_name\": \"a.png\", \"width\": 20",
                "{\"id\": 2, \"image_id\": 2");
        assertThat(conflicts).containsExactly(new Conflict(Conflict.Kind.IMAGE_SIZE, folder.resolve("1.json"), "$.images[0]", "a.png",
                "20 x 8", "10 x 8"));
    }

    @Test
    void anotherSupercategoryOrMemberIsTold() throws Exception {
        String merged = merged(FIRST.replace("{\"info\"", "{\"task\": 1, \"info\""),
                FIRST.replace("a.png", "b.png").replace("\"x\"", "\"y\"").replace("2020", "2021")
                .replace("{\"info\"", "{\"task\": 2, \"info\""));

        assertThat(merged).contains("\"supercategory\": \"x\"", "\"task\": 1", "2020").doesNotContain("\"y\"", "\"task\": 2", "2021");
        assertThat(conflicts).extracting(Conflict::kind, Conflict::place).containsExactlyInAnyOrder(
                org.assertj.core.groups.Tuple.tuple(Conflict.Kind.SUPERCATEGORY, "$.categories[0]"),
                org.assertj.core.groups.Tuple.tuple(Conflict.Kind.MEMBER, "$.task"));
    }

    @Test
    void segmentsOfPanopticPicturesGetTheirCategories() throws Exception {
        String panoptic = """
                {"images": [{"id": 1, "file_name": "b.png"}], "categories": [{"id": 1, "name": "sky"}],
                 "annotations": [{"image_id": 1, "file_name": "b.png", "segments_info": [{"id": 5, "category_id": 1}, {"id": 6, "category_id": 1}]}]}
                """;

        assertThat(merged(FIRST, panoptic)).contains(
                "{\"image_id\": 2, \"file_name\": \"b.png\", \"segments_info\": [{\"id\": 5, \"category_id\": 4}, {\"id\": 6, \"category_id\": 4}]}");
    }

    @Test
    void twoCategoriesOfOneNameStayTwo() throws Exception {
        String twins = FIRST.replace("[{\"id\": 3", "[{\"id\": 1, \"name\": \"cell\", \"supercategory\": \"x\"}, {\"id\": 3");

        assertThat(merged(twins, twins.replace("a.png", "b.png"))).contains("{\"id\": 2, \"image_id\": 2, \"category_id\": 3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"image_id\": 1    | \"image_id\": 4       | IMAGE_UNKNOWN",
        "\"category_id\": 3 | \"category_id\": \"x\" | REFERENCE_TYPE",
        "\"category_id\": 3 | \"category_id\": 4    | CATEGORY_UNKNOWN",
    })
    void annotationsThatReferToNothingAreToldAndLeftOut(String right, String wrong, FindingKind kind) throws Exception {
        String merged = merged(FIRST, FIRST.replace("a.png", "b.png").replace(right, wrong));

        assertThat(merged).contains("a.png", "b.png").containsOnlyOnce("image_id");
        assertThat(errors).singleElement().satisfies(file -> {
            assertThat(file.file()).isEqualTo(folder.resolve("1.json"));
            assertThat(file.findings()).extracting(Finding::kind).containsExactly(kind);
        });
    }

    @Test
    void otherEntriesWithErrorsAreToldAndCopied() throws Exception {
        String merged = merged(FIRST, FIRST.replace("a.png", "b.png").replace("[[1, 3, 4, 3, 4, 6]]", "[[1, 3, 4, 3, 4, 6, 7]]"));

        assertThat(merged).contains("[[1, 3, 4, 3, 4, 6]]", "[[1, 3, 4, 3, 4, 6, 7]]");
        assertThat(errors).singleElement().satisfies(file -> assertThat(file.findings()).extracting(Finding::kind)
                .containsExactly(FindingKind.RING_ODD));
    }

    @Test
    void whatIsNoDataSetIsRefused() {
        assertThatThrownBy(() -> merged(FIRST, FIRST.replace("{\"info\"", "{info\""))).isInstanceOf(UnreadableJsonException.class)
                .hasMessageContaining(folder.resolve("1.json") + ": this is not valid JSON");
        assertThatThrownBy(() -> merged(FIRST, "[{\"image_id\": 1, \"score\": 1}]")).isInstanceOf(UnreadableJsonException.class)
                .hasMessageContaining(folder.resolve("1.json") + ": this is a bare list of results");
    }

    private String merged(String... texts) throws IOException, UnreadableJsonException {
        List<Path> files = new ArrayList<>();
        for (String text : texts) {
            files.add(Files.writeString(folder.resolve(files.size() + ".json"), text));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Merge merge = Merge.of(files, conflicts::add);
        errors.addAll(merge.errors());
        merge.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}

package cocoscope.coco.lint;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.coco.index.CocoTask;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.lint.finding.LintSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Damage that nothing can repair is named with its place, and files of other tasks are judged by their own rules.
final class FoundDamageTest {
    private static final String START = "{\"images\": [{\"id\": 1, \"width\": 96, \"height\": 64, \"file_name\": \"a.jpg\"}], ";
    private static final String CATEGORY = "\"categories\": [{\"id\": 1, \"name\": \"cat\", \"supercategory\": \"\"}], ";
    private static final String JOINTS =
            "\"categories\": [{\"id\": 1, \"name\": \"cat\", \"supercategory\": \"\", \"keypoints\": [\"a\", \"b\", \"c\"], \"skeleton\": %s}], ";
    private static final String OBJECT =
            "{\"id\": %d, \"image_id\": 1, \"category_id\": 1, \"segmentation\": [[10, 8, 40, 8, 40, 30, 10, 30]],"
            + " \"bbox\": [10, 8, 30, 22], \"area\": 660, \"iscrowd\": 0%s}";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[1, 2, 2, 3, 4]                | 1 | keypoints_count $.annotations[0].keypoints",
        "[11, 9, 2, 12, 9, 1, 0, 0, 0]  | 9 | num_keypoints $.annotations[0].num_keypoints",
        "[11, 9, 7, 12, 9, 1, 0, 0, 0]  | 1 | keypoint_visibility $.annotations[0].keypoints[2]",
        "[99, 9, 2, 12, 9, 1, 0, 0, 0]  | 2 | keypoint_outside $.annotations[0].keypoints[0]",
        "{}                             | 2 | keypoints_type $.annotations[0].keypoints",
        "[11, 9, 2, 12, 9, 1, 0, 0, 0]  | 2 | ",
    })
    void keypointsAreChecked(String keypoints, int count, String expected) throws IOException {
        String object = OBJECT.formatted(1, ", \"keypoints\": " + keypoints + ", \"num_keypoints\": " + count);

        List<String> findings = lint(START + JOINTS.formatted("[[1, 2]]") + "\"annotations\": [" + object + "]}");
        assertThat(findings).isEqualTo(expected == null ? List.of() : List.of(expected));
        assertThat(lint(START + "\"annotations\": [" + object + "], " + JOINTS.formatted("[[1, 2]]").replace("}], ", "}]}")))
                .as("categories come last")
                .isEqualTo(findings);
    }

    @Test
    void bonesJoinKeypointsThatThereAre() throws IOException {
        assertThat(lint(START + JOINTS.formatted("[[1, 2], [1, 9], [0, 1]]") + "\"annotations\": []}"))
                .containsExactly("skeleton_joint $.categories[0].skeleton[1]", "skeleton_joint $.categories[0].skeleton[2]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"[10, 10, 0, 0] | box_empty", "[86, 54, 50, 50] | box_outside",
            "[300, 300, 10, 10] | box_outside"})
    void boxesWithoutAMaskAreInTheImage(String box, String kind) throws IOException {
        assertThat(lint(START + CATEGORY + "\"annotations\": [{\"id\": 1, \"image_id\": 1, \"category_id\": 1, \"bbox\": " + box
                + ", \"area\": 7, \"iscrowd\": 0}]}"))
                .contains(kind + " $.annotations[0].bbox");
    }

    @Test
    void anAreaOfZeroIsNamed() throws IOException {
        assertThat(lint(START + CATEGORY
                + "\"annotations\": [{\"id\": 1, \"image_id\": 1, \"category_id\": 1, \"bbox\": [1, 1, 5, 5], \"area\": 0, \"iscrowd\": 0}]}"))
                .contains("area_zero $.annotations[0].area");
    }

    @Test
    void whatIsThereTwiceIsNamed() throws IOException {
        String similar = OBJECT.formatted(3, "").replace("40, 30, 10, 30", "40, 30, 10.4, 30");

        assertThat(lint(START + CATEGORY + "\"annotations\": [" + OBJECT.formatted(1, "") + ", " + OBJECT.formatted(2, "") + ", " + similar
                + "]}"))
                .containsExactly("annotation_duplicate $.annotations[1]", "annotation_similar $.annotations[2]");
    }

    @ParameterizedTest
    @CsvSource({"cat,'cat '", "cat,Cat", "traffic light,traffic_light", "e\u0301t\u00e9,\u00e9t\u00e9"})
    void namesThatPeopleTakeForOneAreNamed(String first, String second) throws IOException {
        assertThat(lint(START + "\"annotations\": [], \"categories\": [{\"id\": 1, \"name\": \"" + first + "\", \"supercategory\": \"\"},"
                + " {\"id\": 2, \"name\": \"" + second + "\", \"supercategory\": \"\"}]}"))
                .containsExactly("category_name_similar $.categories[1].name");
    }

    @Test
    void captionsNeedNoCategories() throws IOException {
        LintSummary summary = summary(START + "\"annotations\": [{\"id\": 1, \"image_id\": 1, \"caption\": \"a cat on a wall\"}]}");

        assertThat(summary.errors() + summary.warnings()).isZero();
        assertThat(summary.task()).contains(CocoTask.CAPTIONS);
    }

    @Test
    void lvisHasAddressesAndNoCrowds() throws IOException {
        LintSummary summary = summary("{\"images\": [{\"id\": 1, \"width\": 96, \"height\": 64, \"coco_url\": \"http://images/1.jpg\", \"neg_category_ids\": [1]}], "
                + CATEGORY + "\"annotations\": [" + OBJECT.formatted(1, "").replace(", \"iscrowd\": 0", "") + "]}");

        assertThat(summary.errors() + summary.warnings()).isZero();
        assertThat(summary.task()).contains(CocoTask.LVIS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"image\": {\"image_id\": 5}, \"annotations\": [{\"id\": 77}]} | segment_anything",
        "{\"id\": 1}~{\"id\": 2}                                         | json_lines",
        "{\"videos\": [], \"annotations\": [{\"id\": 1, \"video_id\": 1}]} | video",
        "{\"shapes\": []}                                                | not_a_dataset",
    })
    void filesOfOtherKindsAreCalledByTheirNames(String text, String kind) throws IOException {
        assertThat(lint(text.replace('~', '\n'))).containsExactly(kind + " $");
    }

    private LintSummary summary(String text) throws IOException {
        return Linter.lint(Files.writeString(folder.resolve("file.json"), text), ImageFolder.NONE, _ -> { });
    }

    private List<String> lint(String text) throws IOException {
        List<Finding> findings = new ArrayList<>();
        Linter.lint(Files.writeString(folder.resolve("file.json"), text), ImageFolder.NONE, findings::add);
        return findings.stream().map(finding -> finding.kind().code() + " " + finding.path()).toList();
    }
}

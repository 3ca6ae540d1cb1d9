package cocoscope.coco.lint;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.SampleFiles;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.lint.finding.LintSummary;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Real COCO files and those of many tools, with the defects that they are known for.
final class CocoFilesTest {
    private static final List<String> ROWS = List.of(
        "02_results_rle/instances_val2014_fakesegm100_results.json | ",
        "02_results_rle/instances_val2014_fakebbox100_results.json | ",
        "02_results_rle/soba_instances_results.json                | mask_empty 7",
        "02_results_rle/faster_coco_eval/dt_dataset.json           | result_form 9",
        "02_results_rle/faster_coco_eval/gt_ignore_test.json       | id_type 1, mask_missing 14, reference_type 1",
        "02_results_rle/sahi/coco_evaluate/dataset.json            | id_zero 1, mask_missing 249",
        "03_panoptic/panoptic_examples.json                        | ",
        "03_panoptic/panoptic_coco_detection_format.json           | id_zero 1",
        "03_panoptic/panoptic_coco_categories.json                 | bare_list 1",
        "03_panoptic/images_info_examples.json                     | annotations_missing 1",
        "03_panoptic/mseg/COCOPanoptic_test_data/annotations/panoptic_val2017.json | categories_missing 1, images_missing 1",
        "real/instances_val2014_100.json                           | area_differs 7, ring_hole 1",
        "real/coco_tiny/coco_tiny.json                             | area_differs 2",
        "tool_exports/cvat_polygons/annotations/instances_default.json | ",
        "tool_exports/cvat_masks_rle_crowd1/annotations/instances_default.json | crowd_of_runs 117",
        "tool_exports/cvat_masks_rle_crowd1/annotations/instances_extra.json | crowd_of_runs 75",
        "tool_exports/cvat_boxes_empty_segmentation/annotations/val_instances_default.json | mask_missing 2002",
        "tool_exports/cvat_polygons_stale_bbox/annotations/instances_default.json | area_of_box 29, box_differs 29, ring_needle 1",
        "tool_exports/roboflow/train/_annotations.coco.json        | area_of_box 258, id_zero 2",
        "tool_exports/sahi_area_wrong/combined_coco.json           | area_differs 12",
        "tool_exports/sahi_area_wrong/terrain_all_coco.json        | area_differs 22",
        "tool_exports/sahi_area_wrong/terrain1.json                | not_a_dataset 1",
        "tool_exports/imantics/examples/data/coco_example/tesla.json | crowd_boolean 2",
        "tool_exports/unity/coco/annotations/instances.json        | id_range 7, mask_missing 3, sides_swapped 1",
        "tool_exports/weedcoco/weedcoco/cwfid_to_json/cwfid_imageinfo.json | area_missing 492, box_missing 492, id_zero 2, ring_crossing 1, supercategory_missing 2",
        "tool_exports/weedcoco/search/cypress/fixtures/test_coco/coco.json | area_missing 12, box_missing 12, id_zero 1, name_unsafe 1, supercategory_missing 2",
        "tool_exports/label-studio/test_export_coco/data.json      | bare_list 1",
        "tool_exports/label-studio/test_import_coco/coco_import_input.json | area_differs 1, box_differs 1, crowd_value 2, id_zero 1",
        "malformed/bbox_as_segmentation.json                       | area_differs 2, id_type 1, reference_type 2, ring_box 2, supercategory_missing 2",
        "malformed/counts_python_bytes_repr.json                   | counts_bytes 1, supercategory_missing 1",
        "malformed/duplicate_annotation_id.json                    | area_differs 1, id_duplicate 1, supercategory_missing 2",
        "malformed/empty_segmentation_cvat.json                    | mask_missing 1, supercategory_missing 1",
        "malformed/fiftyone_null_segmentation.json                 | id_zero 2, mask_missing 1, supercategory_missing 1",
        "malformed/flat_list_segmentation.json                     | id_zero 1, rings_flat 1, supercategory_missing 1",
        "malformed/list_of_rle_nested_bbox.json                    | box_differs 1, box_nested 1, runs_list 1, supercategory_missing 1",
        "malformed/missing_comma.json                              | syntax 1",
        "malformed/no_area_no_segmentation.json                    | area_missing 1, mask_missing 1, supercategory_missing 1",
        "malformed/single_point_polygon.json                       | area_zero 1, box_empty 1, crowd_boolean 1, ring_short 1, supercategory_missing 1",
        "malformed/windows_relative_file_name.json                 | name_unsafe 1, supercategory_missing 1");

    static Stream<Arguments> rows() {
        return SampleFiles.COCO.rows(ROWS);
    }

    @TempDir
    private Path folder;

    /// @param expected how many findings of each kind; empty for none
    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void theKnownDefectsAreNamed(String file, String expected) {
        Map<String, Integer> counts = new TreeMap<>();
        Linter.lint(SampleFiles.COCO.find(file).orElseThrow(), ImageFolder.NONE,
                finding -> counts.merge(finding.kind().code(), 1, Integer::sum));

        String found = counts.entrySet().stream().map(count -> count.getKey() + " " + count.getValue()).collect(Collectors.joining(", "));
        assertThat(found).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void nothingThatCanBeRepairedIsLeftInAnyRepairedFile() throws Exception {
        int repaired = 0;
        for (Path file : SampleFiles.COCO.files(".json").values()) {
            RepairedFile looked = RepairedFile.of(file, ImageFolder.NONE, _ -> { });
            if (looked.summary().readable()) {
                Path fixed = folder.resolve("fixed.json");
                try (OutputStream out = Files.newOutputStream(fixed)) {
                    looked.writeTo(out);
                }
                List<Finding> left = new ArrayList<>();
                LintSummary summary = Linter.lint(fixed, ImageFolder.NONE, left::add);
                assertThat(summary.readable()).as(file.toString()).isTrue();
                assertThat(left).as(file.toString()).allMatch(finding -> finding.repair().isEmpty());
                repaired++;
            }
        }
        assertThat(repaired).isGreaterThan(SampleFiles.COCO.isComplete() ? 70 : 25);
    }
}

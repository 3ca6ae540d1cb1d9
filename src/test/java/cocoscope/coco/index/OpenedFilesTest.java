package cocoscope.coco.index;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.SampleFiles;
import cocoscope.coco.index.CocoIndex.Kind;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.lint.finding.FindingKind;
import cocoscope.coco.tape.RefusedFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Files of many programs: each opens, and says what it is, or is refused for a reason.
final class OpenedFilesTest {
    /// What is no COCO file, and why.
    private static final Map<String, FindingKind> REFUSED = Map.ofEntries(
            Map.entry("malformed/missing_comma.json", FindingKind.SYNTAX),
            Map.entry("03_panoptic/panoptic_coco_categories.json", FindingKind.BARE_LIST),
            Map.entry("03_panoptic/mseg/coco_panoptic_categories.json", FindingKind.BARE_LIST),
            Map.entry("tool_exports/label-studio/test_export_coco/data.json", FindingKind.BARE_LIST),
            Map.entry("tool_exports/label-studio/test_export_yolo/data.json", FindingKind.BARE_LIST),
            Map.entry("tool_exports/label-studio/test_export_yolo/data_obb.json", FindingKind.BARE_LIST),
            Map.entry("tool_exports/label-studio/test_export_yolo/data_polygons.json", FindingKind.BARE_LIST),
            Map.entry("tool_exports/datumaro/segment_anything_dataset/a.json", FindingKind.SEGMENT_ANYTHING),
            Map.entry("tool_exports/datumaro/segment_anything_dataset/b.json", FindingKind.SEGMENT_ANYTHING),
            Map.entry("tool_exports/datumaro/vott_json_dataset/dataset/train-export.json", FindingKind.NOT_A_DATASET),
            Map.entry("tool_exports/datumaro/vott_json_dataset/dataset_with_meta_file/dataset_meta.json", FindingKind.NOT_A_DATASET),
            Map.entry("tool_exports/datumaro/vott_json_dataset/dataset_with_meta_file/train-export.json", FindingKind.NOT_A_DATASET),
            Map.entry("tool_exports/sahi_area_wrong/terrain1.json", FindingKind.NOT_A_DATASET),
            Map.entry("tool_exports/sahi_area_wrong/terrain2.json", FindingKind.NOT_A_DATASET),
            Map.entry("tool_exports/sahi_area_wrong/terrain3.json", FindingKind.NOT_A_DATASET));

    @Test
    void everyFileOpensOrIsRefused() throws IOException {
        SortedMap<String, Path> files = SampleFiles.COCO.files(".json");
        Map<String, FindingKind> refused = new TreeMap<>();
        Map<Kind, Integer> opened = new EnumMap<>(Kind.class);
        for (Map.Entry<String, Path> file : files.entrySet()) {
            try {
                CocoIndex index = CocoIndex.read(file.getValue());
                assertEntriesAreWhole(index);
                opened.merge(index.kind(), 1, Integer::sum);
            } catch (RefusedFileException e) {
                refused.put(file.getKey(), Finding.of(e).kind());
            }
        }
        assertThat(refused).isEqualTo(REFUSED.entrySet().stream().filter(entry -> files.containsKey(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        assertThat(opened.get(Kind.DETECTION)).isGreaterThan(20);
        if (SampleFiles.COCO.isComplete()) {
            assertThat(opened).isEqualTo(Map.of(Kind.DETECTION, 74, Kind.PANOPTIC, 7, Kind.RESULTS, 6));
        }
    }

    private static void assertEntriesAreWhole(CocoIndex index) throws IOException {
        for (int annotation = 0; annotation < index.annotations().size(); annotation++) {
            assertThat(index.text(index.annotations().extent(annotation))).startsWith("{").endsWith("}");
        }
    }
}

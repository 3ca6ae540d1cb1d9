package cocoscope.coco.panoptic;

import cocoscope.coco.index.CocoIndex;
import cocoscope.coco.index.Place;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.lint.finding.FindingKind;
import cocoscope.coco.lint.finding.Severity;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/// The first error of each entry of a panoptic file.
final class FirstErrors {
    private final SortedMap<Integer, Finding> byEntry = new TreeMap<>();

    /// Ids of images matter only where the file lists images: those of Cityscapes are texts.
    Consumer<Finding> of(CocoIndex index) {
        boolean listsImages = index.has("images");
        return finding -> {
            if (matters(finding) && (listsImages || !finding.path().endsWith(".image_id"))) {
                Place.of(finding.path()).filter(place -> place.list() == Place.List.ANNOTATIONS)
                        .ifPresent(place -> byEntry.putIfAbsent(place.entry(), finding));
            }
        };
    }

    /// Ids of segments below 1 are of no pixel: 0 is what has no segment.
    private static boolean matters(Finding finding) {
        return finding.severity() == Severity.ERROR || finding.kind() == FindingKind.ID_ZERO || finding.kind() == FindingKind.ID_NEGATIVE;
    }

    Set<Integer> entries() {
        return byEntry.keySet();
    }

    List<Finding> findings() {
        return List.copyOf(byEntry.values());
    }
}

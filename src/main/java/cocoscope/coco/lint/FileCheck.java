package cocoscope.coco.lint;

import cocoscope.coco.index.CocoIndex;
import cocoscope.coco.index.CocoTask;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.lint.finding.FindingKind;
import cocoscope.coco.lint.finding.FindingSink;
import java.util.List;

/// Checks what a file has as a whole.
final class FileCheck {
    private FileCheck() {}

    /// These findings come first.
    static void check(CocoIndex index, FindingSink sink) {
        if (index.source().isConverted()) {
            report(FindingKind.UTF16, "$", sink);
        }
        if (index.kind() != CocoIndex.Kind.RESULTS) {
            require("images", FindingKind.IMAGES_MISSING, index, sink);
            if (index.task() != CocoTask.CAPTIONS) {
                require("categories", FindingKind.CATEGORIES_MISSING, index, sink);
            }
            require("annotations", FindingKind.ANNOTATIONS_MISSING, index, sink);
        }
    }

    private static void require(String list, FindingKind missing, CocoIndex index, FindingSink sink) {
        if (!index.has(list)) {
            report(missing, "$." + list, sink);
        }
    }

    private static void report(FindingKind kind, String path, FindingSink sink) {
        sink.add(new Finding(kind, kind.scope(), path, "null", List.of(), List.of()));
    }
}

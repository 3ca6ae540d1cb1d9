package cocoscope.coco.lint;

import java.util.List;

/// Checks what a file has as a whole.
final class FileCheck {
    private FileCheck() {}

    static void check(Contents contents, FindingSink report) {
        if (contents.isConverted()) {
            report(FindingKind.UTF16, "$", report);
        }
        if (!contents.isResults()) {
            require("images", FindingKind.IMAGES_MISSING, contents, report);
            require("categories", FindingKind.CATEGORIES_MISSING, contents, report);
            require("annotations", FindingKind.ANNOTATIONS_MISSING, contents, report);
        }
    }

    private static void require(String list, FindingKind missing, Contents contents, FindingSink report) {
        if (!contents.has(list)) {
            report(missing, "$." + list, report);
        }
    }

    private static void report(FindingKind kind, String path, FindingSink report) {
        report.add(new Finding(kind, kind.scope(), path, "null", List.of(), List.of()));
    }
}

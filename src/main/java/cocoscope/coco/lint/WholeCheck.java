package cocoscope.coco.lint;

import java.util.List;

/// Checks what a file has as a whole.
final class WholeCheck {
    private WholeCheck() {}

    static void check(Contents contents, Report report) {
        if (contents.isConverted()) {
            report(FindingKind.UTF16, "$", report);
        }
        if (!contents.isResults()) {
            require("images", FindingKind.IMAGES_MISSING, contents, report);
            require("categories", FindingKind.CATEGORIES_MISSING, contents, report);
            require("annotations", FindingKind.ANNOTATIONS_MISSING, contents, report);
        }
    }

    private static void require(String list, FindingKind missing, Contents contents, Report report) {
        if (!contents.has(list)) {
            report(missing, "$." + list, report);
        }
    }

    private static void report(FindingKind kind, String path, Report report) {
        report.add(new Finding(kind, kind.scope(), path, "null", List.of(), List.of()));
    }
}

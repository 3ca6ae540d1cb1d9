package cocoscope.coco.lint;

import java.util.Map;

/// What was looked at and found.
///
/// @param areas how many annotations state their area by which convention
public record LintSummary(boolean readable, long images, long annotations, long categories, long errors, long warnings,
        Map<AreaConvention, Long> areas) {
    public LintSummary {
        areas = Map.copyOf(areas);
    }
}

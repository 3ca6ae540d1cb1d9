package cocoscope.coco.lint.finding;

import cocoscope.coco.index.CocoTask;
import java.util.Map;
import java.util.Optional;

/// What was looked at and found.
///
/// @param task  what the file is for; empty where it cannot be read as COCO
/// @param areas how many annotations state their area by which convention
public record LintSummary(Optional<CocoTask> task, long images, long annotations, long categories, long errors, long warnings,
        Map<AreaConvention, Long> areas) {
    public LintSummary {
        areas = Map.copyOf(areas);
    }

    public boolean readable() {
        return task.isPresent();
    }
}

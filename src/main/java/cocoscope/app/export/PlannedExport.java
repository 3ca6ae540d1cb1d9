package cocoscope.app.export;

import cocoscope.coco.Category;
import cocoscope.convert.Recipe;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// An export to one place, as far as it can be written there.
record PlannedExport(Optional<ExportJob> job, ExportState state) {
    /// All masks of an export, converted.
    record Prepared(ExportChoice choice, Recipe recipe, ConvertedImages result) {}

    /// @param open files that nothing is written over
    static PlannedExport of(Prepared ready, Path to, List<Category> categories, List<Path> open, int withoutMask) {
        try {
            ExportJob job = ExportJob.of(ready.choice(), to, ready.result().masks(), ready.recipe(), categories, open);
            return new PlannedExport(Optional.of(job), new ExportState.Ready(ExportSummary.of(job, ready.recipe(), ready.result(),
                    withoutMask)));
        } catch (ExportJob.BlockedExportException e) {
            return new PlannedExport(Optional.empty(), new ExportState.Refused(e.explanation()));
        }
    }
}

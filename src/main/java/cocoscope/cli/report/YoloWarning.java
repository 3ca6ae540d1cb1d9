package cocoscope.cli.report;

import cocoscope.export.Output;
import cocoscope.export.YoloFiles;
import java.util.ArrayList;
import java.util.List;

/// Says what YOLO's label files cannot keep.
public final class YoloWarning {
    private YoloWarning() {}

    /// A line for each loss.
    public static List<String> of(Output output) {
        List<String> warnings = new ArrayList<>();
        if (output instanceof YoloFiles yolo) {
            if (yolo.joined() > 0) {
                warnings.add("warning: %s in several pieces; a YOLO label is one ring, so lines join them, and Ultralytics fills %s more."
                        .formatted(Report.count(yolo.joined(), "annotation"), Report.count(yolo.fidelity().added(), "pixel")));
            }
            if (yolo.crowds() > 0) {
                warnings.add("warning: %s left out; YOLO has no crowds.".formatted(Report.count(yolo.crowds(), "crowd")));
            }
        }
        return warnings;
    }
}

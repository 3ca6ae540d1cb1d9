package cocoscope.cli.report;

import cocoscope.export.Output;
import cocoscope.export.YoloFiles;
import java.util.ArrayList;
import java.util.List;

/// Says what the form of a file cannot keep.
public final class FormWarning {
    private FormWarning() {}

    /// A line for each loss.
    public static List<String> of(Output output) {
        List<String> warnings = new ArrayList<>();
        if (output instanceof YoloFiles yolo && yolo.joined() > 0) {
            warnings.add("warning: %s with several components; a YOLO label is one ring, so lines join them, and Ultralytics fills %s more."
                    .formatted(Report.count(yolo.joined(), "annotation"), Report.count(yolo.fidelity().added(), "pixel")));
        }
        long crowds = output.crowdsLeftOut();
        if (crowds > 0) {
            warnings.add("warning: %s left out of %s, whose form has no crowds.".formatted(Report.count(crowds, "crowd"),
                    output.paths().getFirst()));
        }
        return warnings;
    }
}

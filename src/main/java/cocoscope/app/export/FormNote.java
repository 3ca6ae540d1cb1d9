package cocoscope.app.export;

import cocoscope.export.AppendedFile;
import cocoscope.export.ExportFiles;
import cocoscope.export.LabelImages;
import cocoscope.export.Output;
import cocoscope.export.PanopticFiles;
import cocoscope.export.YoloFiles;
import java.util.List;

/// What the form of a file does to what is exported.
public sealed interface FormNote {
    /// @param removed annotations that the file had of these images and loses
    record Appended(int images, long annotations, int unchanged, int removed) implements FormNote {}

    /// Annotations that lie wholly under smaller ones, and are left out.
    record Hidden(int annotations) implements FormNote {}

    /// Objects of several components that become one ring.
    record Joined(int objects) implements FormNote {}

    /// Crowds, which the form has not.
    record Crowds(int annotations) implements FormNote {}

    static List<FormNote> of(Output output) {
        return switch (output) {
            case AppendedFile appended -> List.of(new Appended(appended.addedImages(), appended.addedAnnotations(),
                    appended.unchangedAnnotations(), appended.removedAnnotations()));
            case PanopticFiles panoptic -> List.of(new Hidden(panoptic.hidden()));
            case YoloFiles yolo -> List.of(new Joined(yolo.joined()), new Crowds(yolo.crowds()));
            case ExportFiles _, LabelImages _ -> List.of();
        };
    }
}

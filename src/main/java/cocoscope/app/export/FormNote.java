package cocoscope.app.export;

import cocoscope.export.AppendedFile;
import cocoscope.export.CvatFile;
import cocoscope.export.ExportFiles;
import cocoscope.export.LabelImages;
import cocoscope.export.LabelmeFiles;
import cocoscope.export.Output;
import cocoscope.export.PanopticFiles;
import cocoscope.export.VocFiles;
import cocoscope.export.YoloFiles;
import java.util.ArrayList;
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
    record Crowds(long annotations) implements FormNote {}

    static List<FormNote> of(Output output) {
        List<FormNote> notes = new ArrayList<>(List.of(new Crowds(output.crowdsLeftOut())));
        switch (output) {
            case AppendedFile appended -> notes.add(new Appended(appended.addedImages(), appended.addedAnnotations(),
                    appended.unchangedAnnotations(), appended.removedAnnotations()));
            case PanopticFiles panoptic -> notes.add(new Hidden(panoptic.hidden()));
            case YoloFiles yolo -> notes.add(new Joined(yolo.joined()));
            case CvatFile _, ExportFiles _, LabelImages _, LabelmeFiles _, VocFiles _ -> { }
        }
        return notes;
    }
}

package cocoscope.app.browser;

import cocoscope.batch.Batch;
import cocoscope.batch.Batch.Outcome;
import cocoscope.batch.ConvertedMask;
import cocoscope.batch.PanopticInputs;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.convert.Recipe;
import cocoscope.export.Export;
import cocoscope.export.Output;
import cocoscope.export.Target;
import cocoscope.files.UnwritableFileException;
import cocoscope.message.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes a COCO detection file of a panoptic one: each segment an annotation of its category.
final class PanopticConversion {
    private PanopticConversion() {}

    /// Writes all images, or nothing.
    ///
    /// @param recipe says how annotations are written
    /// @return what went wrong, or nothing
    static Optional<Message> write(Path panoptic, Recipe recipe, Path target) throws InterruptedException {
        try {
            PanopticInputs inputs = PanopticInputs.of(List.of(panoptic), Optional.empty());
            List<ConvertedMask> masks = new ArrayList<>();
            List<Message> problems = new ArrayList<>(inputs.inputs().problems());
            for (Outcome outcome : Batch.run(inputs.inputs().inputs(), recipe, Runtime.getRuntime().availableProcessors(), () -> { })
                    .outcomes()) {
                switch (outcome) {
                    case Outcome.Converted(_, ConvertedMask mask, _) -> masks.add(mask);
                    case Outcome.Failed failed -> problems.add(failed.reason());
                    case Outcome.Unusable unusable -> problems.add(unusable.reason());
                }
            }
            if (problems.isEmpty()) {
                Output.write(new Target.OneFile(target, Optional.empty()).outputs(Export.of(masks, recipe, inputs.categories())));
            }
            return problems.stream().findFirst();
        } catch (UnreadableJsonException | UnwritableFileException e) {
            return Optional.of(e.explanation());
        }
    }
}

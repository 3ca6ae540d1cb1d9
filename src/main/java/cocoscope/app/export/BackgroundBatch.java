package cocoscope.app.export;

import cocoscope.app.images.ImageItem;
import cocoscope.app.preview.Preview;
import cocoscope.app.work.Task;
import cocoscope.batch.Alternatives;
import cocoscope.batch.Batch;
import cocoscope.batch.Batch.Outcome;
import cocoscope.batch.BatchInput;
import cocoscope.batch.ConvertedMask;
import cocoscope.convert.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// Converts the masks of documents.
final class BackgroundBatch {
    private static final int MOST_WORKERS = 4;

    private BackgroundBatch() {}

    /// What became of the documents.
    ///
    /// @param documents    those that were converted, in the order of their masks
    /// @param alternatives masks of one image that show the same objects
    record Result(List<ImageItem> documents, List<ConvertedMask> masks, List<ExportFailure> failures, List<Alternatives> alternatives) {}

    /// @param documents that have masks
    /// @param finished  hears on the view's thread how many are done
    static Result run(List<ImageItem> documents, Recipe recipe, ExportNames names, IntConsumer finished, Task task) throws InterruptedException {
        AtomicInteger done = new AtomicInteger();
        List<Outcome> outcomes = Batch.run(names.inputs(), recipe, Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors()), () -> {
            int now = done.incrementAndGet();
            task.report(() -> finished.accept(now));
        }).outcomes();
        return result(documents, recipe, outcomes);
    }

    static Result result(List<ImageItem> documents, Recipe recipe, List<Outcome> outcomes) {
        List<ImageItem> converted = new ArrayList<>();
        List<ConvertedMask> masks = new ArrayList<>();
        List<ExportFailure> failures = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            switch (outcomes.get(i)) {
                case Outcome.Converted(_, ConvertedMask mask, _) -> {
                    converted.add(documents.get(i));
                    masks.add(mask);
                }
                case Outcome.Failed(BatchInput input, String reason) ->
                        failures.add(new ExportFailure(input.mask(), Optional.empty(), reason));
                case Outcome.Unusable(BatchInput input, _) ->
                        failures.add(new ExportFailure(input.mask(), Optional.of(Preview.Cause.of(recipe.rule())), ""));
            }
        }
        return new Result(converted, masks, failures, Alternatives.of(outcomes));
    }
}

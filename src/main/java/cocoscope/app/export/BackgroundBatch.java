package cocoscope.app.export;

import cocoscope.app.images.ImageItem;
import cocoscope.app.preview.Preview;
import cocoscope.batch.Alternatives;
import cocoscope.batch.Batch;
import cocoscope.batch.Batch.Outcome;
import cocoscope.batch.BatchInput;
import cocoscope.batch.ConvertedMask;
import cocoscope.convert.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/// Converts the masks of documents in the background. Belongs to the view's thread.
final class BackgroundBatch {
    private static final int MOST_WORKERS = 4;

    private final List<ImageItem> documents;
    private final Recipe recipe;
    private final FutureTask<List<Outcome>> task;
    private boolean cancelled;

    /// What became of the documents.
    ///
    /// @param documents    those that were converted, in the order of their masks
    /// @param alternatives masks of one image that show the same objects
    record Result(List<ImageItem> documents, List<ConvertedMask> masks, List<ExportFailure> failures, List<Alternatives> alternatives) {}

    /// @param documents that have masks
    /// @param finished  hears on `view` how many are done
    /// @param then      hears of the result on `view`, unless it is cancelled before
    BackgroundBatch(List<ImageItem> documents, Recipe recipe, ExportNames names, Executor view, IntConsumer finished, Consumer<Result> then) {
        this.documents = documents;
        this.recipe = recipe;
        List<BatchInput> inputs = names.inputs();
        AtomicInteger done = new AtomicInteger();
        Runnable step = () -> {
            int now = done.incrementAndGet();
            view.execute(() -> ifWanted(() -> finished.accept(now)));
        };
        task = new FutureTask<>(() -> {
            List<Outcome> outcomes = Batch.run(inputs, recipe, Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors()), step);
            view.execute(() -> ifWanted(() -> then.accept(result(documents, recipe, outcomes))));
            return outcomes;
        });
    }

    void start(Executor background) {
        background.execute(task);
    }

    void cancel() {
        cancelled = true;
        task.cancel(true);
    }

    private void ifWanted(Runnable news) {
        if (!cancelled) {
            news.run();
        }
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

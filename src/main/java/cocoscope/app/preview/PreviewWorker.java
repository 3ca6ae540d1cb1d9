package cocoscope.app.preview;

import cocoscope.app.images.MaskInput;
import cocoscope.app.work.LatestTask;
import cocoscope.app.work.Workers;
import cocoscope.convert.Conversion;
import cocoscope.convert.Converter;
import cocoscope.convert.Recipe;
import cocoscope.mask.Mask;
import cocoscope.mask.decision.Decision;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.UnusableRuleException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Converts one mask, always by the newest recipe: regions first, and their polygons when there is time for them. While newer
/// recipes keep coming, polygons wait for as long as the last ones took, and for the drafts to have caught up: those of small
/// masks follow a drag, those of large ones its end.
///
/// A new recipe never cancels the conversion that runs, because during a drag none would ever arrive. Another mask gets
/// another worker, and this one is closed. All methods belong to the view's thread.
final class PreviewWorker {
    private static final long LONGEST_PATIENCE = 200_000_000;

    private record Completion(Preview result, long nanos) {}

    private final Mask mask;
    private final Optional<String> object;
    private final Consumer<Preview> listener;
    private final LatestTask<MaskInput, Preview> drafts;
    private final LatestTask<Draft, Completion> completions;
    private final Workers workers;
    private final Converter converter = new Converter();
    private long patience;
    private @Nullable Conversion waiting;
    private Optional<Conversion> lastGood = Optional.empty();

    /// @param object   the category of objects that the rule does not name
    /// @param listener hears of every result
    PreviewWorker(Mask mask, Optional<String> object, Workers workers, Consumer<Preview> listener) {
        this.mask = mask;
        this.object = object;
        this.workers = workers;
        this.listener = listener;
        drafts = new LatestTask<>(workers, this::draft, this::drafted, () -> drafted(failed(Preview.Cause.UNEXPECTED)));
        completions = new LatestTask<>(workers, PreviewWorker::complete, this::completed,
                () -> listener.accept(withLastGood(failed(Preview.Cause.UNEXPECTED))));
    }

    void request(MaskInput input) {
        drafts.request(input);
    }

    /// Whether a result is still to come.
    boolean busy() {
        return drafts.busy() || waiting != null || completions.busy();
    }

    /// Drops what is still to come.
    void close() {
        drafts.drop();
        waiting = null;
        completions.drop();
    }

    private Preview draft(MaskInput input) {
        Recipe recipe = input.recipe();
        try {
            // A mask with a value that the decision does not know yet is decided on alone.
            boolean known = converter.evidence(mask, recipe).filter(told -> input.decision().covers(told.kind())).isPresent();
            Conversion draft = converter.draft(mask, recipe, known ? input.decision() : Decision.NONE, input.objects());
            return new Preview.Draft(object.isEmpty() ? draft : draft.renamed(name -> name.equals(LabelRule.OBJECT) ? object.get() : name));
        } catch (UnusableRuleException _) {
            Preview.Cause cause = Preview.Cause.of(recipe.rule());
            return failed(cause == Preview.Cause.NO_CLEAR_RULE ? likeness() : cause);
        } catch (OutOfMemoryError _) {
            return failed(Preview.Cause.OUT_OF_MEMORY);
        }
    }

    private Preview.Cause likeness() {
        return mask.samples() == Mask.Samples.COLOR ? Preview.Cause.LOOKS_LIKE_A_PHOTO
                : mask.lossy() ? Preview.Cause.NO_CLEAR_RULE : Preview.Cause.LOOKS_LIKE_INSTANCES;
    }

    /// @param before the last good conversion, whose stages are taken where they stay
    private record Draft(Conversion regions, Optional<Conversion> before) {}

    private static Completion complete(Draft draft) {
        long begin = System.nanoTime();
        try {
            Preview ready = new Preview.Ready(Converter.complete(draft.regions, draft.before));
            return new Completion(ready, System.nanoTime() - begin);
        } catch (OutOfMemoryError _) {
            return new Completion(failed(Preview.Cause.OUT_OF_MEMORY), LONGEST_PATIENCE);
        }
    }

    private static Preview failed(Preview.Cause cause) {
        return new Preview.Failed(cause, Optional.empty());
    }

    private void drafted(Preview result) {
        if (result instanceof Preview.Draft(Conversion conversion)) {
            waiting = conversion;
            workers.later().run(patience, () -> completeIfStillWaiting(conversion));
        } else {
            waiting = null;
            completions.drop();
        }
        listener.accept(withLastGood(result));
    }

    /// Not while the next draft is made already: polygons, and the tables that show them, would hold up those that follow each other in a
    /// drag.
    private void completeIfStillWaiting(Conversion draft) {
        if (draft == waiting && !drafts.busy()) {
            waiting = null;
            completions.request(new Draft(draft, lastGood));
        }
    }

    private void completed(Completion completion) {
        patience = Math.min(completion.nanos(), LONGEST_PATIENCE);
        listener.accept(withLastGood(completion.result()));
    }

    private Preview withLastGood(Preview result) {
        return switch (result) {
            case Preview.Ready(Conversion conversion) -> {
                lastGood = Optional.of(conversion);
                yield result;
            }
            case Preview.Failed(Preview.Cause cause, _) -> new Preview.Failed(cause, lastGood);
            case Preview.None _, Preview.Loading _, Preview.Draft _ -> result;
        };
    }
}

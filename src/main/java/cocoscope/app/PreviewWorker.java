package cocoscope.app;

import cocoscope.convert.Conversion;
import cocoscope.convert.Converter;
import cocoscope.convert.Recipe;
import cocoscope.mask.Mask;
import cocoscope.mask.UnusableRuleException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Converts one mask, always by the newest recipe: regions first, and their polygons when there is time for them.
///
/// A new recipe never cancels the conversion that runs, because during a drag none would ever arrive. Another mask gets
/// another worker, and this one is closed. All methods belong to the view's thread.
final class PreviewWorker {
    private final Mask mask;
    private final Consumer<Preview> listener;
    private final Newest<Recipe, Preview> drafts;
    private final Newest<Conversion, Preview> completions;
    private final Converter converter = new Converter();
    private Optional<Conversion> lastGood = Optional.empty();

    /// @param listener hears of every result, on `view`
    PreviewWorker(Mask mask, Executor background, Executor view, Consumer<Preview> listener) {
        this.mask = mask;
        this.listener = listener;
        drafts = new Newest<>(background, view, this::draft, this::drafted);
        completions = new Newest<>(background, view, PreviewWorker::complete, this::completed);
    }

    void request(Recipe recipe) {
        drafts.request(recipe);
    }

    /// Whether a result is still to come.
    boolean busy() {
        return drafts.busy() || completions.busy();
    }

    /// Drops what is still to come.
    void close() {
        drafts.drop();
        completions.drop();
    }

    private Preview draft(Recipe recipe) {
        try {
            return new Preview.Draft(converter.draft(mask, recipe));
        } catch (UnusableRuleException _) {
            Preview.Cause cause = Preview.Cause.of(recipe.rule());
            boolean plainValues = mask.samples() != Mask.Samples.COLOR && !mask.lossy();
            return failed(cause == Preview.Cause.NO_CLEAR_RULE && plainValues ? Preview.Cause.LOOKS_LIKE_INSTANCES : cause);
        } catch (OutOfMemoryError _) {
            return failed(Preview.Cause.OUT_OF_MEMORY);
        }
    }

    private static Preview complete(Conversion draft) {
        try {
            return new Preview.Ready(Converter.complete(draft));
        } catch (OutOfMemoryError _) {
            return failed(Preview.Cause.OUT_OF_MEMORY);
        }
    }

    private static Preview failed(Preview.Cause cause) {
        return new Preview.Failed(cause, Optional.empty());
    }

    private void drafted(Preview result) {
        if (result instanceof Preview.Draft(Conversion conversion)) {
            completions.request(conversion);
        } else {
            completions.drop();
        }
        listener.accept(withLastGood(result));
    }

    private void completed(Preview result) {
        listener.accept(withLastGood(result));
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

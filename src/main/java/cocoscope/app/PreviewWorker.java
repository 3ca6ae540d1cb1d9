package cocoscope.app;

import cocoscope.convert.Conversion;
import cocoscope.convert.Converter;
import cocoscope.convert.Recipe;
import cocoscope.mask.Mask;
import cocoscope.mask.UnusableRuleException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Converts one mask, always by the newest recipe: one conversion runs, the newest recipe waits, older ones are dropped.
///
/// A new recipe never cancels the conversion that runs, because during a drag none would ever arrive. Another mask gets
/// another worker, and this one is closed. All methods belong to the view's thread.
final class PreviewWorker {
    private final Mask mask;
    private final Executor background;
    private final Executor view;
    private final Consumer<Preview> listener;
    private final Converter converter = new Converter();
    private Optional<Conversion> lastGood = Optional.empty();
    private @Nullable Recipe waiting;
    private boolean running;
    private boolean closed;

    /// @param listener hears of every result, on `view`
    PreviewWorker(Mask mask, Executor background, Executor view, Consumer<Preview> listener) {
        this.mask = mask;
        this.background = background;
        this.view = view;
        this.listener = listener;
    }

    void request(Recipe recipe) {
        if (running) {
            waiting = recipe;
        } else {
            start(recipe);
        }
    }

    /// Whether a result is still to come.
    boolean busy() {
        return running;
    }

    /// Drops what waits, and the result of what runs.
    void close() {
        closed = true;
        waiting = null;
    }

    private void start(Recipe recipe) {
        running = true;
        background.execute(() -> {
            Preview result = convert(recipe);
            view.execute(() -> finish(result));
        });
    }

    private Preview convert(Recipe recipe) {
        try {
            return new Preview.Ready(converter.convert(mask, recipe));
        } catch (UnusableRuleException _) {
            Preview.Cause cause = Preview.Cause.of(recipe.rule());
            boolean plainValues = mask.samples() != Mask.Samples.COLOR && !mask.lossy();
            return new Preview.Failed(cause == Preview.Cause.NO_CLEAR_RULE && plainValues ? Preview.Cause.LOOKS_LIKE_INSTANCES : cause,
                    Optional.empty());
        } catch (OutOfMemoryError _) {
            return new Preview.Failed(Preview.Cause.OUT_OF_MEMORY, Optional.empty());
        }
    }

    private void finish(Preview result) {
        running = false;
        if (closed) {
            return;
        }
        if (waiting != null) {
            Recipe next = waiting;
            waiting = null;
            start(next);
        }
        listener.accept(switch (result) {
            case Preview.Ready(Conversion conversion) -> {
                lastGood = Optional.of(conversion);
                yield result;
            }
            case Preview.Failed(Preview.Cause cause, _) -> new Preview.Failed(cause, lastGood);
            case Preview.None _, Preview.Loading _ -> result;
        });
    }
}

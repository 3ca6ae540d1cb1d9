package cocoscope.app;

import cocoscope.convert.Conversion;
import cocoscope.convert.Converter;
import cocoscope.convert.Recipe;
import cocoscope.mask.Mask;
import cocoscope.mask.UnusableRuleException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Converts one mask, always by the newest recipe.
///
/// A new recipe never cancels the conversion that runs, because during a drag none would ever arrive. Another mask gets
/// another worker, and this one is closed. All methods belong to the view's thread.
final class PreviewWorker {
    private final Mask mask;
    private final Newest<Recipe, Preview> recipes;
    private final Converter converter = new Converter();
    private Optional<Conversion> lastGood = Optional.empty();

    /// @param listener hears of every result, on `view`
    PreviewWorker(Mask mask, Executor background, Executor view, Consumer<Preview> listener) {
        this.mask = mask;
        recipes = new Newest<>(background, view, this::convert, result -> listener.accept(withLastGood(result)));
    }

    void request(Recipe recipe) {
        recipes.request(recipe);
    }

    /// Whether a result is still to come.
    boolean busy() {
        return recipes.busy();
    }

    /// Drops what waits, and the result of what runs.
    void close() {
        recipes.close();
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

    private Preview withLastGood(Preview result) {
        return switch (result) {
            case Preview.Ready(Conversion conversion) -> {
                lastGood = Optional.of(conversion);
                yield result;
            }
            case Preview.Failed(Preview.Cause cause, _) -> new Preview.Failed(cause, lastGood);
            case Preview.None _, Preview.Loading _ -> result;
        };
    }
}

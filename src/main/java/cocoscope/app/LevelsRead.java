package cocoscope.app;

import cocoscope.convert.Conversion;
import cocoscope.convert.Recipe;
import cocoscope.mask.LabelRule;
import cocoscope.mask.Mask;
import cocoscope.mask.MaskReader;
import cocoscope.mask.Numbers;
import cocoscope.mask.ReadMask;
import cocoscope.mask.Reading;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What the recipe's reading makes of the mask that is shown, also while the rule looks at the values themselves.
///
/// Belongs to the view's thread. The conversion's own reading is taken where it has one; else the mask is read in the background.
public final class LevelsRead {
    private record Request(Content.Masked masked, Reading reading) {}

    private record Result(Request request, Optional<ReadMask> read) {}

    private final LivePreview live;
    private final ReadOnlyObjectWrapper<Optional<ReadMask>> read = new ReadOnlyObjectWrapper<>(this, "read", Optional.empty());
    private final Newest<Request, Result> readings;
    private Optional<Content.Masked> masked = Optional.empty();
    private @Nullable Request asked;

    LevelsRead(LivePreview live, Executor background, Executor view) {
        this.live = live;
        readings = new Newest<>(background, view, LevelsRead::read, this::publish);
        live.previewProperty().addListener((_, _, _) -> follow());
        live.recipeProperty().addListener((_, _, _) -> follow());
    }

    /// Empty while there is no mask, nothing is known of it yet, or its values are numbers that no reading changes.
    public ReadOnlyObjectProperty<Optional<ReadMask>> property() {
        return read.getReadOnlyProperty();
    }

    /// The mask with levels for values, where that is known.
    public Optional<ReadMask> get() {
        return read.get();
    }

    void show(Optional<Content.Masked> shown) {
        if (!shown.equals(masked)) {
            masked = shown;
            asked = null;
            readings.drop();
            read.set(Optional.empty());
        }
        follow();
    }

    private void follow() {
        Recipe recipe = live.recipeProperty().get();
        if (masked.isEmpty() || recipe.coding().numbers() != Numbers.PLAIN) {
            read.set(Optional.empty());
            return;
        }
        Optional<ReadMask> converted = live.conversion().filter(shown -> isOf(shown, masked.get().mask(), recipe)).map(Conversion::read);
        boolean values = recipe.rule() instanceof LabelRule.Band || recipe.rule() instanceof LabelRule.Otsu;
        if (converted.isPresent() && !values) {
            read.set(converted);
        } else if (values || live.previewProperty().get() instanceof Preview.Failed) {
            request(new Request(masked.get(), recipe.reading()));
        }
    }

    private static boolean isOf(Conversion conversion, Mask mask, Recipe recipe) {
        return conversion.mask() == mask && conversion.recipe().reading().equals(recipe.reading())
                && conversion.read().reason() != ReadMask.Reason.VALUES_WANTED;
    }

    private void request(Request wanted) {
        if (!wanted.equals(asked)) {
            asked = wanted;
            readings.request(wanted);
        }
    }

    private static Result read(Request request) {
        try {
            return new Result(request, Optional.of(
                    MaskReader.read(request.masked.mask(), request.masked.histogram(), request.reading, List.of())));
        } catch (OutOfMemoryError _) {
            return new Result(request, Optional.empty());
        }
    }

    private void publish(Result result) {
        if (result.request.equals(asked)) {
            read.set(result.read);
        }
    }
}

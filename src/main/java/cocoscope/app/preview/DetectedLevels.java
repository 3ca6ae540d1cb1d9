package cocoscope.app.preview;

import cocoscope.app.images.OpenedImage;
import cocoscope.app.images.ShownContent;
import cocoscope.app.work.LatestTask;
import cocoscope.app.work.Workers;
import cocoscope.convert.Conversion;
import cocoscope.convert.Recipe;
import cocoscope.mask.Mask;
import cocoscope.mask.ValueEncoding;
import cocoscope.mask.level.MaskReader;
import cocoscope.mask.level.ReadMask;
import cocoscope.mask.level.Reading;
import cocoscope.mask.rule.LabelRule;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What the recipe's reading makes of the mask that is shown, also while the rule looks at the values themselves.
///
/// Belongs to the view's thread. The conversion's own reading is taken where it has one; else the mask is read in the background.
public final class DetectedLevels {
    private record Request(OpenedImage.Masked masked, Reading reading) {}

    private record Result(Request request, Optional<ReadMask> read) {}

    private final ShownContent shown;
    private final LivePreview live;
    private final ReadOnlyObjectWrapper<Optional<ReadMask>> read = new ReadOnlyObjectWrapper<>(this, "read", Optional.empty());
    private final LatestTask<Request, Result> readings;
    private @Nullable Request asked;

    public DetectedLevels(ShownContent shown, LivePreview live, Workers workers) {
        this.shown = shown;
        this.live = live;
        readings = new LatestTask<>(workers, DetectedLevels::read, this::publish);
        live.previewProperty().addListener((_, _, _) -> update());
        shown.recipeProperty().addListener((_, _, _) -> update());
        shown.property().addListener((_, before, now) -> show(before.flatMap(OpenedImage::masked), now.flatMap(OpenedImage::masked)));
    }

    /// Empty while there is no mask, nothing is known of it yet, or its values are numbers that no reading changes.
    public ReadOnlyObjectProperty<Optional<ReadMask>> property() {
        return read.getReadOnlyProperty();
    }

    /// The mask with levels for values, where that is known.
    public Optional<ReadMask> get() {
        return read.get();
    }

    private void show(Optional<OpenedImage.Masked> before, Optional<OpenedImage.Masked> now) {
        if (!before.equals(now)) {
            asked = null;
            readings.drop();
            read.set(Optional.empty());
        }
        update();
    }

    private void update() {
        Optional<OpenedImage.Masked> masked = shown.masked();
        Recipe recipe = shown.recipeProperty().get();
        if (masked.isEmpty() || recipe.encoding().numbers() != ValueEncoding.PLAIN) {
            read.set(Optional.empty());
            return;
        }
        Optional<ReadMask> converted = live.conversion().filter(it -> isOf(it, masked.get().mask(), recipe)).map(Conversion::read);
        boolean values = recipe.rule() instanceof LabelRule.Band || recipe.rule() instanceof LabelRule.Otsu;
        if (converted.isPresent() && !values) {
            read.set(converted);
        } else if (values || live.previewProperty().get() instanceof Preview.Failed) {
            request(new Request(masked.get(), recipe.reading()));
        }
    }

    private static boolean isOf(Conversion conversion, Mask mask, Recipe recipe) {
        return conversion.mask() == mask && conversion.recipe().reading().equals(recipe.reading())
                && conversion.read().reason() != ReadMask.MethodReason.VALUES_WANTED;
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

package cocoscope.app.preview;

import cocoscope.app.work.LatestTask;
import cocoscope.app.work.Workers;
import cocoscope.convert.Conversion;
import cocoscope.convert.Recipe;
import cocoscope.mask.Mask;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What the recipe makes of the mask that is shown, always by the newest recipe.
///
/// Belongs to the view's thread.
public final class LivePreview {
    private final Workers workers;
    private final ObjectProperty<Recipe> recipe = new SimpleObjectProperty<>(this, "recipe", Recipe.DEFAULT);
    private final ReadOnlyObjectWrapper<Preview> preview = new ReadOnlyObjectWrapper<>(this, "preview", new Preview.None());
    private final ReadOnlyObjectWrapper<Preview> calmPreview = new ReadOnlyObjectWrapper<>(this, "calmPreview", new Preview.None());
    private final ReadOnlyBooleanWrapper converting = new ReadOnlyBooleanWrapper(this, "converting");
    private final IntegerProperty selectedRegion = new SimpleIntegerProperty(this, "selectedRegion", -1);
    private final IntegerProperty soloLabel = new SimpleIntegerProperty(this, "soloLabel");
    private final ReadOnlyObjectWrapper<Optional<PreviewMetrics>> readout = new ReadOnlyObjectWrapper<>(this, "readout", Optional.empty());
    private final LatestTask<Conversion, PreviewMetrics> readouts;
    private @Nullable PreviewWorker worker;

    public LivePreview(Workers workers) {
        this.workers = workers;
        readouts = new LatestTask<>(workers, PreviewMetrics::of, this::publish, this::showBusy);
        recipe.addListener((_, before, changed) -> {
            if (!before.rule().equals(changed.rule())) {
                soloLabel.set(0);
            }
            if (worker != null) {
                request(worker, changed);
            }
        });
    }

    /// The recipe of all documents.
    public ObjectProperty<Recipe> recipeProperty() {
        return recipe;
    }

    public ReadOnlyObjectProperty<Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /// The same for tables and texts, which take longer to show: complete, and not before the last one was measured.
    public ReadOnlyObjectProperty<Preview> calmPreviewProperty() {
        return calmPreview.getReadOnlyProperty();
    }

    public Optional<Conversion> conversion() {
        return preview.get().conversion();
    }

    /// What the shown conversion costs; empty until it is known.
    public ReadOnlyObjectProperty<Optional<PreviewMetrics>> readoutProperty() {
        return readout.getReadOnlyProperty();
    }

    /// The readout when it is about the regions that are shown; for a moment after each conversion it is not.
    public Optional<PreviewMetrics> currentReadout() {
        Optional<Conversion> shown = conversion();
        return readout.get().filter(it -> shown.isPresent() && it.conversion().regions() == shown.get().regions());
    }

    /// Whether a newer result is still to come, or what it costs.
    public ReadOnlyBooleanProperty convertingProperty() {
        return converting.getReadOnlyProperty();
    }

    /// The selected region of the conversion, -1 for none. Follows its pixels from one conversion to the next.
    public IntegerProperty selectedRegionProperty() {
        return selectedRegion;
    }

    /// The only label that is shown, 0 for all; all are shown again once the rule has other labels.
    public IntegerProperty soloLabelProperty() {
        return soloLabel;
    }

    /// Converts once more by the same recipe.
    public void retry() {
        if (worker != null) {
            request(worker, recipe.get());
        }
    }

    /// @param object the category of objects that the rule does not name
    public void show(Mask mask, Optional<String> object) {
        clear(new Preview.Loading());
        PreviewWorker created = new PreviewWorker(mask, object, workers, this::publish);
        worker = created;
        request(created, recipe.get());
    }

    public void showNothing() {
        clear(new Preview.None());
    }

    private void clear(Preview meanwhile) {
        if (worker != null) {
            worker.close();
            worker = null;
        }
        selectedRegion.set(-1);
        soloLabel.set(0);
        readout.set(Optional.empty());
        preview.set(meanwhile);
        calmPreview.set(meanwhile);
        showBusy();
    }

    private void request(PreviewWorker now, Recipe newest) {
        now.request(newest);
        showBusy();
    }

    private void showBusy() {
        converting.set(worker != null && worker.busy() || readouts.busy());
    }

    /// While newer results keep coming, drafts alone are shown as they come.
    private void publish(Preview result) {
        boolean newest = worker != null && !worker.busy();
        boolean complete = !(result instanceof Preview.Draft);
        if (complete ? newest : !shows(result)) {
            show(result);
        }
        if (complete && (newest || !readouts.busy())) {
            calmPreview.set(result);
            result.conversion().ifPresent(readouts::request);
        }
        showBusy();
    }

    /// Whether the regions are on the screen already, as they are when only another kind of polygon was chosen.
    private boolean shows(Preview draft) {
        return conversion().map(Conversion::regions).equals(draft.conversion().map(Conversion::regions));
    }

    private void show(Preview result) {
        int follows = followed(result.conversion());
        if (follows != selectedRegion.get()) {
            selectedRegion.set(-1);
        }
        preview.set(result);
        selectedRegion.set(follows);
    }

    /// While the threshold moves, the readout of an older conversion is better than none.
    private void publish(PreviewMetrics measured) {
        if (conversion().filter(shown -> shown.mask() == measured.conversion().mask()).isPresent()) {
            readout.set(Optional.of(measured));
        }
        showBusy();
    }

    private int followed(Optional<Conversion> next) {
        int selected = selectedRegion.get();
        Optional<Conversion> shown = conversion();
        if (selected < 0 || shown.isEmpty() || next.isEmpty()) {
            return -1;
        }
        if (shown.get().regions() == next.get().regions()) {
            return selected;
        }
        RegionAt.Anchor anchor = RegionAt.anchor(shown.get(), selected);
        return RegionAt.pixel(next.get(), anchor.x(), anchor.y());
    }
}

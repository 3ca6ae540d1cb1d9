package cocoscope.app.preview;

import cocoscope.app.images.MaskInput;
import cocoscope.app.work.LatestTask;
import cocoscope.app.work.Workers;
import cocoscope.convert.Conversion;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What the recipe makes of the mask that is shown, always by the newest recipe.
///
/// Belongs to the view's thread.
public final class LivePreview {
    private final ObservableValue<Optional<MaskInput>> input;
    private final Workers workers;
    private final ReadOnlyObjectWrapper<Preview> preview = new ReadOnlyObjectWrapper<>(this, "preview", new Preview.None());
    private final ReadOnlyObjectWrapper<Preview> settledPreview = new ReadOnlyObjectWrapper<>(this, "settledPreview", new Preview.None());
    private final ReadOnlyBooleanWrapper converting = new ReadOnlyBooleanWrapper(this, "converting");
    private final IntegerProperty selectedRegion = new SimpleIntegerProperty(this, "selectedRegion", -1);
    private final IntegerProperty soloLabel = new SimpleIntegerProperty(this, "soloLabel");
    private final ReadOnlyObjectWrapper<Optional<PreviewMetrics>> readout = new ReadOnlyObjectWrapper<>(this, "readout", Optional.empty());
    private final LatestTask<Conversion, PreviewMetrics> readouts;
    private @Nullable PreviewWorker worker;

    /// @param input what is converted; empty for nothing
    public LivePreview(ObservableValue<Optional<MaskInput>> input, Workers workers) {
        this.input = input;
        this.workers = workers;
        readouts = new LatestTask<>(workers, PreviewMetrics::of, this::publish, this::showBusy);
        input.addListener((_, before, now) -> update(before, now));
    }

    private void update(Optional<MaskInput> before, Optional<MaskInput> now) {
        if (now.isEmpty()) {
            clear(new Preview.None());
        } else if (worker != null && before.filter(it -> it.isOfSameMask(now.get())).isPresent()) {
            if (!before.get().recipe().rule().equals(now.get().recipe().rule())) {
                soloLabel.set(0);
            }
            request(worker, now.get());
        } else {
            show(now.get());
        }
    }

    public ReadOnlyObjectProperty<Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /// The same for tables and texts, which take longer to show: complete, and not before the last one was measured.
    public ReadOnlyObjectProperty<Preview> settledPreviewProperty() {
        return settledPreview.getReadOnlyProperty();
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
        input.getValue().filter(_ -> worker != null).ifPresent(it -> request(Objects.requireNonNull(worker), it));
    }

    private void show(MaskInput shown) {
        clear(new Preview.Loading());
        PreviewWorker created = new PreviewWorker(shown.mask(), shown.object(), workers, this::publish);
        worker = created;
        request(created, shown);
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
        settledPreview.set(meanwhile);
        showBusy();
    }

    private void request(PreviewWorker now, MaskInput newest) {
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
            settledPreview.set(result);
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

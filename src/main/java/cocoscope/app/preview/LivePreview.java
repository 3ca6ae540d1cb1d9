package cocoscope.app.preview;

import cocoscope.app.images.MaskInput;
import cocoscope.app.work.LatestTask;
import cocoscope.app.work.Workers;
import cocoscope.convert.Conversion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
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
    private final ObjectProperty<RegionSelection> selection = new SimpleObjectProperty<>(this, "selection", RegionSelection.NONE);
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

    /// The selected regions of the conversion, which follow their pixels from one conversion to the next.
    public ObjectProperty<RegionSelection> selectionProperty() {
        return selection;
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
        selection.set(RegionSelection.NONE);
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
        RegionSelection follows = followed(result.conversion());
        if (!follows.equals(selection.get())) {
            selection.set(RegionSelection.NONE);
        }
        preview.set(result);
        selection.set(follows);
    }

    /// While the threshold moves, the readout of an older conversion is better than none.
    private void publish(PreviewMetrics measured) {
        if (conversion().filter(shown -> shown.mask() == measured.conversion().mask()).isPresent()) {
            readout.set(Optional.of(measured));
        }
        showBusy();
    }

    private RegionSelection followed(Optional<Conversion> next) {
        RegionSelection selected = selection.get();
        Optional<Conversion> shown = conversion();
        if (selected.isEmpty() || shown.isEmpty() || next.isEmpty()) {
            return RegionSelection.NONE;
        }
        if (shown.get().regions() == next.get().regions()) {
            return selected;
        }
        List<Integer> followed = new ArrayList<>();
        selected.regions().stream().filter(region -> region != selected.lead())
                .forEach(region -> followed.add(followed(shown.get(), region, next.get())));
        followed.add(followed(shown.get(), selected.lead(), next.get()));
        return RegionSelection.of(followed);
    }

    private static int followed(Conversion shown, int region, Conversion next) {
        RegionAt.Anchor anchor = RegionAt.anchor(shown, region);
        return RegionAt.pixel(next, anchor.x(), anchor.y());
    }
}

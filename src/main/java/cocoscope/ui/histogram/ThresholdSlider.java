package cocoscope.ui.histogram;

import cocoscope.mask.Histogram;
import cocoscope.ui.control.CheckedField;
import cocoscope.ui.control.NumberField;
import cocoscope.ui.control.NumberField.NumberRange;
import cocoscope.ui.control.SmallButton;
import cocoscope.ui.control.Text;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Chooses the band of values that is the object, on the axis of the mask's histogram.
public final class ThresholdSlider extends VBox {
    private final ObjectProperty<@Nullable Histogram> histogram = new SimpleObjectProperty<>(this, "histogram");
    private final IntegerProperty maximum = new SimpleIntegerProperty(this, "maximum", 255);
    private final ObjectProperty<LevelBand> band = new SimpleObjectProperty<>(this, "band", new LevelBand(128, 255, false));
    private final IntegerProperty otsu = new SimpleIntegerProperty(this, "otsu", -1);
    private final ReadOnlyBooleanWrapper changing = new ReadOnlyBooleanWrapper(this, "changing");

    public ThresholdSlider(Text text) {
        super(8);
        getStyleClass().add("threshold-slider");
        getStylesheets().add(Objects.requireNonNull(ThresholdSlider.class.getResource("/cocoscope/ui/histogram.css")).toExternalForm());
        LevelAxis axis = new LevelAxis(this, text);
        changing.bind(axis.dragged());
        Supplier<NumberRange> levels = () -> NumberRange.whole(0, maximum.get());
        CheckedField from = NumberField.of("threshold-low-field", levels, text, band.map(LevelBand::low),
                level -> band.set(band().withLow((int) level)));
        CheckedField to = NumberField.of("threshold-high-field", levels, text,
                Bindings.createIntegerBinding(() -> Math.min(band().high(), maximum.get()), band, maximum),
                level -> band.set(band().withHigh((int) level)));
        from.field().setAccessibleText(text.get("threshold.low"));
        to.field().setAccessibleText(text.get("threshold.high"));
        getChildren().addAll(axis, numbers(text, from, to), from.apart(), to.apart(), sides(text, axis));
    }

    private FlowPane numbers(Text text, CheckedField from, CheckedField to) {
        Button useOtsu = new SmallButton(text, "threshold.otsu", "threshold-use-otsu", this::useOtsu);
        useOtsu.disableProperty().bind(Bindings.createBooleanBinding(() -> band().low() == otsu.get() && isOpen(), band, otsu, maximum));
        useOtsu.visibleProperty().bind(otsu.greaterThanOrEqualTo(0));
        useOtsu.managedProperty().bind(useOtsu.visibleProperty());
        HBox ends = new HBox(8, new Label(text.get("threshold.from")), from, new Label(text.get("threshold.to")), to);
        ends.setAlignment(Pos.CENTER_LEFT);
        return new FlowPane(8, 8, ends, useOtsu);
    }

    private HBox sides(Text text, LevelAxis axis) {
        CheckBox log = new CheckBox(text.get("threshold.log"));
        log.selectedProperty().bindBidirectional(axis.logarithmicProperty());
        log.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(8, new ObjectSide(this, text), gap(), log);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private void useOtsu() {
        band.set(new LevelBand(otsu.get(), maximum.get(), band().inverted()));
    }

    /// Whether the band goes on to the maximum value that there can be.
    boolean isOpen() {
        return band().high() >= maximum.get();
    }

    public ObjectProperty<@Nullable Histogram> histogramProperty() {
        return histogram;
    }

    /// The maximum value of the axis: 255, or 65535 for 16-bit masks.
    public IntegerProperty maximumProperty() {
        return maximum;
    }

    /// Changes live while a handle is dragged.
    public ObjectProperty<LevelBand> bandProperty() {
        return band;
    }

    public LevelBand band() {
        return band.get();
    }

    /// Otsu's threshold (the minimum value of the upper class), -1 where there is none.
    public IntegerProperty otsuProperty() {
        return otsu;
    }

    /// True from the press on a handle to its release, so that one drag can be one step of undo.
    public ReadOnlyBooleanProperty changingProperty() {
        return changing.getReadOnlyProperty();
    }
}

package cocoscope.ui.histogram;

import cocoscope.mask.Histogram;
import java.text.MessageFormat;
import java.util.Objects;
import java.util.ResourceBundle;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Chooses the band of values that is the object, on the axis of the mask's histogram.
public final class ThresholdSlider extends VBox {
    private final ObjectProperty<@Nullable Histogram> histogram = new SimpleObjectProperty<>(this, "histogram");
    private final IntegerProperty maximum = new SimpleIntegerProperty(this, "maximum", 255);
    private final IntegerProperty low = new SimpleIntegerProperty(this, "low", 128);
    private final IntegerProperty high = new SimpleIntegerProperty(this, "high", 255);
    private final BooleanProperty inverted = new SimpleBooleanProperty(this, "inverted");
    private final IntegerProperty otsu = new SimpleIntegerProperty(this, "otsu", -1);
    private final ReadOnlyBooleanWrapper changing = new ReadOnlyBooleanWrapper(this, "changing");
    private final StringProperty unavailable = new SimpleStringProperty(this, "unavailable", "");

    public ThresholdSlider() {
        this(ResourceBundle.getBundle("cocoscope.ui.histogram"));
    }

    public ThresholdSlider(ResourceBundle text) {
        super(8);
        getStyleClass().add("threshold-slider");
        getStylesheets().add(Objects.requireNonNull(ThresholdSlider.class.getResource("/cocoscope/ui/histogram.css")).toExternalForm());
        LevelAxis axis = new LevelAxis(this, text);
        changing.bind(axis.dragged());
        VBox settings = new VBox(8, axis, numbers(text, axis), sides(text));
        Label reason = new Label();
        reason.getStyleClass().add("reason");
        reason.setWrapText(true);
        reason.textProperty().bind(unavailable);
        unavailable.subscribe(why -> getChildren().setAll(why.isEmpty() ? settings : reason));
    }

    private HBox numbers(ResourceBundle text, LevelAxis axis) {
        LevelField lowField = new LevelField(text.getString("threshold.low"),
                Bindings.createStringBinding(() -> Integer.toString(low.get()), low), this::enterLow);
        LevelField highField = new LevelField(text.getString("threshold.high"),
                Bindings.createStringBinding(() -> Integer.toString(Math.min(high.get(), maximum.get())), high, maximum), this::enterHigh);
        lowField.setId("threshold-low-field");
        highField.setId("threshold-high-field");
        CheckBox log = new CheckBox(text.getString("threshold.log"));
        log.selectedProperty().bindBidirectional(axis.logarithmicProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(8, new Label(text.getString("threshold.from")), lowField, new Label(text.getString("threshold.to")), highField,
                gap, log);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void enterLow(int level) {
        int taken = Math.clamp(level, 0, maximum.get());
        high.set(Math.max(high.get(), taken));
        low.set(taken);
    }

    private void enterHigh(int level) {
        int taken = Math.clamp(level, 0, maximum.get());
        low.set(Math.min(low.get(), taken));
        high.set(taken);
    }

    private VBox sides(ResourceBundle text) {
        Button useOtsu = new Button();
        useOtsu.setId("threshold-use-otsu");
        useOtsu.textProperty().bind(Bindings.createStringBinding(
                () -> MessageFormat.format(text.getString("threshold.otsu"), otsu.get()), otsu));
        useOtsu.setMaxWidth(Double.MAX_VALUE);
        useOtsu.disableProperty().bind(low.isEqualTo(otsu).and(high.greaterThanOrEqualTo(maximum)));
        useOtsu.setOnAction(_ -> {
            high.set(Math.max(high.get(), maximum.get()));
            low.set(otsu.get());
        });
        show(useOtsu, otsu.greaterThanOrEqualTo(0));
        return new VBox(8, new ObjectSide(this, text), useOtsu);
    }

    private static void show(Region region, ObservableBooleanValue when) {
        region.visibleProperty().bind(when);
        region.managedProperty().bind(when);
    }

    public ObjectProperty<@Nullable Histogram> histogramProperty() {
        return histogram;
    }

    /// The greatest value of the axis: 255, or 65535 for 16-bit masks.
    public IntegerProperty maximumProperty() {
        return maximum;
    }

    /// The least value of the band, included; never above high. Changes live while a handle is dragged.
    public IntegerProperty lowProperty() {
        return low;
    }

    /// The greatest value of the band, included.
    public IntegerProperty highProperty() {
        return high;
    }

    /// Whether the values outside of the band are the object.
    public BooleanProperty invertedProperty() {
        return inverted;
    }

    /// Otsu's threshold (the least value of the upper class), -1 where there is none.
    public IntegerProperty otsuProperty() {
        return otsu;
    }

    /// True from the press on a handle to its release, so that one drag can be one step of undo.
    public ReadOnlyBooleanProperty changingProperty() {
        return changing.getReadOnlyProperty();
    }

    /// Why there is nothing to set, as a sentence; empty enables the control.
    public StringProperty unavailableProperty() {
        return unavailable;
    }
}

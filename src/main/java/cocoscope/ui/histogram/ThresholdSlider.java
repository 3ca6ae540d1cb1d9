package cocoscope.ui.histogram;

import cocoscope.mask.Histogram;
import java.util.ResourceBundle;
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

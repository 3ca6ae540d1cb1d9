package cocoscope.ui.canvas;

import cocoscope.app.canvas.LayerComparison;
import cocoscope.app.canvas.PictureRange;
import cocoscope.ui.canvas.overlay.LabelColors;
import cocoscope.ui.canvas.overlay.OverlayStyle;
import cocoscope.ui.canvas.picture.Tone;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// How a canvas draws what it shows, as a person sets it.
public final class ViewSettings {
    private final ObjectProperty<OverlayStyle> style = new SimpleObjectProperty<>(this, "style", OverlayStyle.FILL);
    private final DoubleProperty fillOpacity = new SimpleDoubleProperty(this, "fillOpacity", 0.5);
    private final DoubleProperty outlineOpacity = new SimpleDoubleProperty(this, "outlineOpacity", 1);
    private final DoubleProperty brightness = new SimpleDoubleProperty(this, "brightness");
    private final DoubleProperty contrast = new SimpleDoubleProperty(this, "contrast");
    private final ObjectProperty<PictureRange> range = new SimpleObjectProperty<>(this, "range", PictureRange.PERCENTILES);
    private final BooleanProperty namesShown = new SimpleBooleanProperty(this, "namesShown", true);
    private final BooleanProperty pictureRowShown = new SimpleBooleanProperty(this, "pictureRowShown");
    private final ObjectProperty<LayerComparison> comparison = new SimpleObjectProperty<>(this, "comparison", LayerComparison.OFF);
    private final ObjectProperty<int[]> palette = new SimpleObjectProperty<>(this, "palette", new int[] {0xE69F00});
    private final IntegerProperty soloLabel = new SimpleIntegerProperty(this, "soloLabel");
    private final ObjectBinding<LabelColors> colors =
            Bindings.createObjectBinding(() -> new LabelColors(palette.get(), soloLabel.get()), palette, soloLabel);

    /// How regions are drawn.
    public ObjectProperty<OverlayStyle> styleProperty() {
        return style;
    }

    /// 0..1; fades fills and runs.
    public DoubleProperty fillOpacityProperty() {
        return fillOpacity;
    }

    /// 0..1; fades outlines and vertices.
    public DoubleProperty outlineOpacityProperty() {
        return outlineOpacity;
    }

    /// Which samples of a picture of more than 8 bits are black and white.
    public ObjectProperty<PictureRange> rangeProperty() {
        return range;
    }

    /// -1..1 for the picture, 0 leaves it as it is.
    public DoubleProperty brightnessProperty() {
        return brightness;
    }

    /// -1..1 for the picture, 0 leaves it as it is.
    public DoubleProperty contrastProperty() {
        return contrast;
    }

    /// Whether all regions that are large enough are named, not only the one under the cursor and the selected one.
    public BooleanProperty namesShownProperty() {
        return namesShown;
    }

    /// Whether the settings of the picture are shown.
    public BooleanProperty pictureRowShownProperty() {
        return pictureRowShown;
    }

    /// Which layers are compared, and how.
    public ObjectProperty<LayerComparison> comparisonProperty() {
        return comparison;
    }

    /// 0xRRGGBB of label i + 1 at index i; repeats from the start where there are more labels. Not empty.
    public ObjectProperty<int[]> paletteProperty() {
        return palette;
    }

    /// The only label that is shown; 0 shows all.
    public IntegerProperty soloLabelProperty() {
        return soloLabel;
    }

    LabelColors colors() {
        return colors.get();
    }

    Tone tone() {
        return new Tone(range.get(), brightness.get(), contrast.get());
    }

    void subscribe(Runnable changed) {
        List.<ObservableValue<?>>of(style, fillOpacity, outlineOpacity, range, brightness, contrast, namesShown, comparison, palette,
                soloLabel)
                .forEach(setting -> setting.subscribe(changed));
    }
}

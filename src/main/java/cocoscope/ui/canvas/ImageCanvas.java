package cocoscope.ui.canvas;

import cocoscope.convert.Conversion;
import cocoscope.decode.Picture;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Shows a picture and the regions of a conversion over it.
///
/// The wheel zooms to the cursor, dragging pans, a click selects the region under the cursor, `0` fits, `1` is 100 %,
/// `+` and `-` zoom, the arrows pan, and holding `H` hides the overlay.
public final class ImageCanvas extends Region {
    private final ObjectProperty<@Nullable Picture> picture = new SimpleObjectProperty<>(this, "picture");
    private final ObjectProperty<@Nullable Conversion> conversion = new SimpleObjectProperty<>(this, "conversion");
    private final ObjectProperty<OverlayStyle> overlayStyle = new SimpleObjectProperty<>(this, "overlayStyle", OverlayStyle.FILL);
    private final DoubleProperty fillOpacity = new SimpleDoubleProperty(this, "fillOpacity", 0.5);
    private final DoubleProperty outlineOpacity = new SimpleDoubleProperty(this, "outlineOpacity", 1);
    private final DoubleProperty brightness = new SimpleDoubleProperty(this, "brightness");
    private final DoubleProperty contrast = new SimpleDoubleProperty(this, "contrast");
    private final ObjectProperty<int[]> palette = new SimpleObjectProperty<>(this, "palette", new int[] {0xE69F00});
    private final ObservableSet<Integer> hiddenLabels = FXCollections.observableSet();
    private final IntegerProperty soloLabel = new SimpleIntegerProperty(this, "soloLabel");
    private final BooleanProperty verticesShown = new SimpleBooleanProperty(this, "verticesShown", true);
    private final IntegerProperty selectedRegion = new SimpleIntegerProperty(this, "selectedRegion", -1);
    private final ReadOnlyIntegerWrapper hoveredRegion = new ReadOnlyIntegerWrapper(this, "hoveredRegion", -1);
    private final ReadOnlyObjectWrapper<@Nullable Probe> probe = new ReadOnlyObjectWrapper<>(this, "probe");
    private final ObjectProperty<Viewport> viewport =
            new SimpleObjectProperty<>(this, "viewport", new Viewport(1, 1, 1, 1, 1, 0, 0));
    private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(this, "scale", 1);

    /// @param worker paints off the FX thread; one thread is enough
    public ImageCanvas(Executor worker) {
    }

    /// The picture in the background; without one, the regions alone are shown.
    public ObjectProperty<@Nullable Picture> pictureProperty() {
        return picture;
    }

    /// What lies over the picture. A new conversion of an image of the same size keeps the viewport.
    public ObjectProperty<@Nullable Conversion> conversionProperty() {
        return conversion;
    }

    public ObjectProperty<OverlayStyle> overlayStyleProperty() {
        return overlayStyle;
    }

    /// 0..1; fades fills and runs.
    public DoubleProperty fillOpacityProperty() {
        return fillOpacity;
    }

    /// 0..1; fades outlines and vertices.
    public DoubleProperty outlineOpacityProperty() {
        return outlineOpacity;
    }

    /// -1..1 for the picture, 0 leaves it as it is.
    public DoubleProperty brightnessProperty() {
        return brightness;
    }

    /// -1..1 for the picture, 0 leaves it as it is.
    public DoubleProperty contrastProperty() {
        return contrast;
    }

    /// 0xRRGGBB of label i + 1 at index i; repeats from the start where there are more labels. Not empty.
    public ObjectProperty<int[]> paletteProperty() {
        return palette;
    }

    /// Labels whose regions are not shown.
    public ObservableSet<Integer> hiddenLabels() {
        return hiddenLabels;
    }

    /// The only label that is shown, hidden or not; 0 shows all that are not hidden.
    public IntegerProperty soloLabelProperty() {
        return soloLabel;
    }

    /// Whether the polygon of the selected region is drawn with its vertices.
    public BooleanProperty verticesShownProperty() {
        return verticesShown;
    }

    /// The selected region, -1 for none.
    public IntegerProperty selectedRegionProperty() {
        return selectedRegion;
    }

    /// The region under the cursor, -1 for none.
    public ReadOnlyIntegerProperty hoveredRegionProperty() {
        return hoveredRegion.getReadOnlyProperty();
    }

    /// The pixel under the cursor, null outside of the image.
    public ReadOnlyObjectProperty<@Nullable Probe> probeProperty() {
        return probe.getReadOnlyProperty();
    }

    /// What is in view. Bind two canvases' viewports to move them together.
    public ObjectProperty<Viewport> viewportProperty() {
        return viewport;
    }

    /// Device pixels a pixel of the image: 1 is 100 %.
    public ReadOnlyDoubleProperty scaleProperty() {
        return scale.getReadOnlyProperty();
    }

    /// Shows the whole image.
    public void fit() {
        viewport.set(viewport.get().fitted());
    }

    /// Zooms to `newScale` around the middle of the view.
    public void zoomTo(double newScale) {
        Viewport now = viewport.get();
        viewport.set(now.zoomed(newScale, now.width() / 2.0, now.height() / 2.0));
    }

    /// Brings a region into view.
    public void showRegion(int region) {
        Conversion shown = conversion.get();
        if (shown != null && region >= 0 && region < shown.regions().size()) {
            viewport.set(viewport.get().showing(shown.regions().box(region)));
        }
    }
}

package cocoscope.ui.canvas;

import cocoscope.ui.canvas.overlay.LabelColors;
import cocoscope.ui.canvas.view.Viewport;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The cursor over a canvas: the pixel and the region that it points at, and the pixel that is pinned.
public final class CanvasCursor {
    private final ReadOnlyIntegerWrapper region = new ReadOnlyIntegerWrapper(this, "region", -1);
    private final ReadOnlyObjectWrapper<@Nullable Probe> probe = new ReadOnlyObjectWrapper<>(this, "probe");
    private final ObjectProperty<@Nullable Probe> pinned = new SimpleObjectProperty<>(this, "pinned");
    private double x = Double.NaN;
    private double y = Double.NaN;

    CanvasCursor() {}

    /// The region under the cursor, -1 for none.
    public ReadOnlyIntegerProperty regionProperty() {
        return region.getReadOnlyProperty();
    }

    /// The pixel under the cursor, null outside of the image.
    public ReadOnlyObjectProperty<@Nullable Probe> probeProperty() {
        return probe.getReadOnlyProperty();
    }

    /// The pixel whose facts stay on the screen wherever the cursor is, if there is one.
    public ObjectProperty<@Nullable Probe> pinnedProperty() {
        return pinned;
    }

    /// The pixel that is pinned, or else the one under the cursor.
    public @Nullable Probe shown() {
        return pinned.get() != null ? pinned.get() : probe.get();
    }

    /// Pins the pixel under the cursor, or lets go of the one that is pinned.
    void pin() {
        pinned.set(pinned.get() == null ? probe.get() : null);
    }

    /// @param viewX in device pixels of the view, NaN where the cursor is elsewhere
    void move(double viewX, double viewY) {
        x = viewX;
        y = viewY;
    }

    /// Looks again at what is under the cursor.
    void look(Content content, Viewport view, LabelColors colors) {
        int column = view.imageColumn((int) Math.floor(x));
        int row = view.imageRow((int) Math.floor(y));
        boolean inside = !Double.isNaN(x) && !content.isEmpty() && column >= 0 && row >= 0 && column < view.imageWidth()
                && row < view.imageHeight();
        probe.set(inside ? new Probe(column, row) : null);
        region.set(inside ? content.regionAt(column, row, colors) : -1);
    }
}

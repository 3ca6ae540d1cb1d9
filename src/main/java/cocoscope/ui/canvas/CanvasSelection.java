package cocoscope.ui.canvas;

import cocoscope.app.canvas.Lasso;
import cocoscope.app.preview.RegionSelection;
import cocoscope.ui.canvas.view.Viewport;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Polyline;

/// What is selected on a canvas: a click takes one region, Shift adds, Ctrl adds or takes away, dragging with Shift draws a lasso.
final class CanvasSelection {
    private final ImageCanvas canvas;
    private final ObjectProperty<RegionSelection> property = new SimpleObjectProperty<>(this, "selection", RegionSelection.NONE);
    private final Polyline casing = new Polyline();
    private final Polyline line = new Polyline();
    private final Group lasso = new Group(casing, line);
    /// In pixels of the image, x and y in turn.
    private double[] corners = {};

    CanvasSelection(ImageCanvas canvas) {
        this.canvas = canvas;
        casing.getStyleClass().add("lasso-casing");
        line.getStyleClass().add("lasso");
        lasso.setMouseTransparent(true);
        lasso.setManaged(false);
        lasso.setVisible(false);
    }

    ObjectProperty<RegionSelection> property() {
        return property;
    }

    /// The line of the lasso.
    Node lasso() {
        return lasso;
    }

    void click(int region, boolean toggles, boolean adds) {
        RegionSelection now = property.get();
        if (toggles || adds) {
            property.set(toggles ? now.toggled(region) : region < 0 ? now : now.plus(List.of(region)));
        } else {
            property.set(RegionSelection.of(region));
        }
    }

    /// Nothing is selected any more; false where nothing was.
    boolean clear() {
        boolean some = !property.get().isEmpty();
        property.set(RegionSelection.NONE);
        return some;
    }

    void draw(double x, double y) {
        Viewport view = canvas.viewportProperty().get();
        double[] more = Arrays.copyOf(corners, corners.length + 2);
        more[corners.length] = view.imageX(canvas.viewX(x));
        more[corners.length + 1] = view.imageY(y * canvas.pixelRatioProperty().get());
        corners = more;
        casing.getPoints().addAll(x, y);
        line.getPoints().addAll(x, y);
        lasso.setVisible(true);
    }

    /// Adds what the lasso holds.
    void close() {
        Viewport view = canvas.viewportProperty().get();
        if (corners.length > 4) {
            property.set(property.get().plus(canvas.content().regionsIn(
                    Lasso.of(corners, view.imageWidth(), view.imageHeight()), canvas.settings().colors())));
        }
        corners = new double[0];
        casing.getPoints().clear();
        line.getPoints().clear();
        lasso.setVisible(false);
    }
}

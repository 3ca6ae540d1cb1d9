package cocoscope.ui.histogram;

import cocoscope.mask.Histogram;
import java.util.ResourceBundle;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The histogram with the band on it: bars of the object in the accent colour, the others muted.
final class LevelAxis extends Region {
    private static final double HEIGHT = 76;
    private static final double SIDE = LevelHandle.WIDTH / 2;

    private final ThresholdSlider control;
    private final BooleanProperty logarithmic = new SimpleBooleanProperty(this, "logarithmic", true);
    private final Region band = new Region();
    private final Path bars = new Path();
    private final Path chosenBars = new Path();
    private final Rectangle inside = new Rectangle();
    private final Region base = new Region();
    private final Region otsuMark = new Region();
    private final LevelHandle low;
    private final LevelHandle high;

    LevelAxis(ThresholdSlider control, ResourceBundle text) {
        this.control = control;
        getStyleClass().add("level-axis");
        low = new LevelHandle(text.getString("threshold.low"), x -> setLow(scale().level(x - SIDE)),
                by -> setLow(control.lowProperty().get() + by));
        high = new LevelHandle(text.getString("threshold.high"), x -> setHigh(scale().level(x - SIDE) - 1),
                by -> setHigh(shownHigh() + by));
        low.setId("threshold-low");
        high.setId("threshold-high");
        band.getStyleClass().add("band");
        bars.getStyleClass().add("bars");
        chosenBars.getStyleClass().add("chosen-bars");
        base.getStyleClass().add("base");
        otsuMark.getStyleClass().add("otsu-mark");
        getChildren().addAll(band, bars, chosenBars, base, otsuMark, high, low);
        getChildren().forEach(child -> child.setManaged(false));
        for (var property : new javafx.beans.Observable[] {control.histogramProperty(), control.maximumProperty(), logarithmic, widthProperty()}) {
            property.addListener(_ -> drawBars());
        }
        for (var property : new javafx.beans.Observable[] {control.lowProperty(), control.highProperty(), control.invertedProperty(),
            control.otsuProperty(), control.maximumProperty()}) {
            property.addListener(_ -> requestLayout());
        }
        setPrefHeight(HEIGHT);
        setMinHeight(HEIGHT);
    }

    BooleanProperty logarithmicProperty() {
        return logarithmic;
    }

    BooleanBinding dragged() {
        return Bindings.or(low.draggedProperty(), high.draggedProperty());
    }

    private LevelScale scale() {
        return new LevelScale(control.maximumProperty().get(), Math.max(1, getWidth() - 2 * SIDE));
    }

    private int shownHigh() {
        return Math.min(control.highProperty().get(), control.maximumProperty().get());
    }

    private void setLow(int level) {
        control.lowProperty().set(Math.clamp(level, 0, shownHigh()));
    }

    private void setHigh(int level) {
        control.highProperty().set(Math.clamp(level, control.lowProperty().get(), control.maximumProperty().get()));
    }

    private void drawBars() {
        @Nullable Histogram histogram = control.histogramProperty().get();
        low.moveByKeysOn(control.maximumProperty().get());
        high.moveByKeysOn(control.maximumProperty().get());
        for (Path path : new Path[] {bars, chosenBars}) {
            if (histogram == null) {
                path.getElements().clear();
            } else {
                HistogramShape.draw(histogram, scale(), HEIGHT - 2, logarithmic.get(), path);
            }
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        LevelScale scale = scale();
        double left = scale.x(control.lowProperty().get());
        double right = scale.x(shownHigh() + 1);
        boolean inverted = control.invertedProperty().get();
        bars.relocate(SIDE + bars.getLayoutBounds().getMinX(), bars.getLayoutBounds().getMinY());
        chosenBars.relocate(SIDE + chosenBars.getLayoutBounds().getMinX(), chosenBars.getLayoutBounds().getMinY());
        inside.setX(left);
        inside.setWidth(right - left);
        inside.setHeight(HEIGHT);
        // The rest is drawn muted: that the object is outside of the band means that the clipped bars are the muted ones.
        bars.setClip(null);
        chosenBars.setClip(inside);
        chosenBars.pseudoClassStateChanged(ThresholdSlider.INVERTED, inverted);
        bars.pseudoClassStateChanged(ThresholdSlider.INVERTED, inverted);
        band.resizeRelocate(SIDE + left, 0, right - left, HEIGHT - 2);
        band.pseudoClassStateChanged(ThresholdSlider.INVERTED, inverted);
        base.resizeRelocate(SIDE, HEIGHT - 2, scale.width(), 2);
        low.resizeRelocate(left, 0, LevelHandle.WIDTH, HEIGHT);
        high.resizeRelocate(right, 0, LevelHandle.WIDTH, HEIGHT);
        int otsu = control.otsuProperty().get();
        otsuMark.setVisible(otsu >= 0);
        otsuMark.resizeRelocate(SIDE + scale.x(otsu) - 0.5, 0, 1, HEIGHT - 2);
    }
}

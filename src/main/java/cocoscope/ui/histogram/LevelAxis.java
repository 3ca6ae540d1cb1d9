package cocoscope.ui.histogram;

import cocoscope.mask.Histogram;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The histogram with the band on it: bars of the object in the accent color, the others muted.
final class LevelAxis extends Region {
    private static final double HEIGHT = 76;
    private static final double BASE = 2;
    private static final double SIDE = LevelHandle.WIDTH / 2;

    private final ThresholdSlider control;
    private final BooleanProperty logarithmic = new SimpleBooleanProperty(this, "logarithmic", true);
    private final Region band = styled(new Region(), "band");
    private final Path allBars = new Path();
    private final Path bandBars = new Path();
    private final Rectangle bandClip = new Rectangle();
    private final Region base = styled(new Region(), "base");
    private final Region otsuMark = styled(new Region(), "otsu-mark");
    private final LevelHandle low;
    private final LevelHandle high;
    private @Nullable HistogramShape drawn;

    LevelAxis(ThresholdSlider control, ResourceBundle text) {
        this.control = control;
        getStyleClass().add("level-axis");
        low = new LevelHandle(text.getString("threshold.low"), x -> setLow(scale().level(x - SIDE)),
                by -> setLow(control.lowProperty().get() + by), this::levels);
        high = new LevelHandle(text.getString("threshold.high"), x -> setHigh(scale().level(x - SIDE) - 1),
                by -> setHigh(shownHigh() + by), this::levels);
        low.setId("threshold-low");
        high.setId("threshold-high");
        // Without a graphics card hundreds of bars take longer to draw than all the rest of the window.
        List.of(allBars, bandBars).forEach(bars -> bars.setCache(true));
        Group bandWindow = new Group(bandBars);
        bandWindow.setClip(bandClip);
        getChildren().addAll(band, allBars, bandWindow, base, otsuMark, high, low);
        getChildren().forEach(child -> child.setManaged(false));
        setPrefHeight(HEIGHT);
        setMinHeight(HEIGHT);
        List<Observable> shown = List.of(control.histogramProperty(), control.maximumProperty(), control.lowProperty(),
                control.highProperty(), control.invertedProperty(), control.otsuProperty(), logarithmic);
        shown.forEach(property -> property.addListener(_ -> requestLayout()));
        control.invertedProperty().subscribe(inverted -> {
            allBars.getStyleClass().setAll(inverted ? "object-bars" : "other-bars");
            bandBars.getStyleClass().setAll(inverted ? "other-bars" : "object-bars");
        });
    }

    private static <N extends Node> N styled(N node, String style) {
        node.getStyleClass().add(style);
        return node;
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

    private int levels() {
        return control.maximumProperty().get() + 1;
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

    @Override
    protected void layoutChildren() {
        LevelScale scale = scale();
        double left = scale.x(control.lowProperty().get());
        double right = scale.x(shownHigh() + 1);
        drawBars(scale);
        bandClip.setX(SIDE + left);
        bandClip.setWidth(right - left);
        bandClip.setHeight(HEIGHT);
        band.setVisible(!control.invertedProperty().get());
        band.resizeRelocate(SIDE + left, 0, right - left, HEIGHT - BASE);
        base.resizeRelocate(SIDE, HEIGHT - BASE, scale.width(), BASE);
        low.resizeRelocate(left, 0, LevelHandle.WIDTH, HEIGHT);
        high.resizeRelocate(right, 0, LevelHandle.WIDTH, HEIGHT);
        int otsu = control.otsuProperty().get();
        otsuMark.setVisible(otsu >= 0);
        otsuMark.resizeRelocate(SIDE + scale.x(otsu) - 0.5, 0, 1, HEIGHT - BASE);
    }

    /// Bars stay as they are while the band moves over them.
    private void drawBars(LevelScale scale) {
        @Nullable Histogram histogram = control.histogramProperty().get();
        @Nullable HistogramShape shape = histogram == null ? null : new HistogramShape(histogram, scale, HEIGHT - BASE, logarithmic.get());
        if (!Objects.equals(shape, drawn)) {
            drawn = shape;
            for (Path bars : List.of(allBars, bandBars)) {
                bars.getElements().setAll(shape == null ? List.of() : shape.outline(SIDE));
            }
        }
    }
}

package cocoscope.ui.histogram;

import cocoscope.mask.Histogram;
import cocoscope.ui.control.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.HPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The histogram with the band on it: bars of the object in the accent color, the others muted.
final class LevelAxis extends Region {
    private static final double HEIGHT = 104;
    private static final double BASELINE = 86;
    private static final double BASE = 1;
    private static final double SIDE = LevelHandle.WIDTH / 2;
    private static final double GAP = 5;
    private static final double BESIDE_GRIP = 4;

    private final ThresholdSlider control;
    private final BooleanProperty logarithmic = new SimpleBooleanProperty(this, "logarithmic", true);
    private final Region band = styled(new Region(), "band");
    private final Path allBars = new Path();
    private final Path bandBars = new Path();
    private final Rectangle bandClip = new Rectangle();
    private final Region base = styled(new Region(), "base");
    private final Region otsuMark = styled(new Region(), "otsu-mark");
    private final Label otsuName = styled(new Label(), "otsu-name");
    private final Label min = styled(new Label(), "caption");
    private final Label max = styled(new Label(), "caption");
    private final Text text;
    private final LevelHandle low;
    private final LevelHandle high;
    private @Nullable HistogramShape drawn;

    LevelAxis(ThresholdSlider control, Text text) {
        this.control = control;
        this.text = text;
        getStyleClass().add("level-axis");
        low = new LevelHandle(text.get("threshold.low"), HPos.LEFT, x -> setLow(scale().level(x - SIDE)),
                by -> setLow(control.band().low() + by), this::levels);
        high = new LevelHandle(text.get("threshold.high"), HPos.RIGHT, x -> setHigh(scale().level(x - SIDE) - 1),
                by -> setHigh(shownHigh() + by), this::levels);
        low.setId("threshold-low");
        high.setId("threshold-high");
        // Without a graphics card hundreds of bars take longer to draw than all the rest of the window.
        List.of(allBars, bandBars).forEach(bars -> bars.setCache(true));
        Group bandWindow = new Group(bandBars);
        bandWindow.setClip(bandClip);
        getChildren().addAll(band, allBars, bandWindow, base, otsuMark, otsuName, min, max, high, low);
        getChildren().forEach(child -> child.setManaged(false));
        setPrefHeight(HEIGHT);
        setMinHeight(HEIGHT);
        List<Observable> shown = List.of(control.histogramProperty(), control.maximumProperty(), control.bandProperty(),
                control.otsuProperty(), logarithmic);
        shown.forEach(property -> property.addListener(_ -> requestLayout()));
        control.bandProperty().map(LevelBand::inverted).subscribe(inverted -> {
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

    /// From the minimum to the maximum level of the data, so that those of 16 bits can be told apart.
    private LevelScale scale() {
        @Nullable Histogram histogram = control.histogramProperty().get();
        double width = Math.max(1, getWidth() - 2 * SIDE);
        int entries = histogram == null ? 0 : histogram.size();
        if (histogram == null || entries == 0) {
            return new LevelScale(0, control.maximumProperty().get(), width);
        }
        int max = histogram.value(entries - 1);
        return new LevelScale(Math.min(histogram.value(0), Math.max(0, max - 1)), Math.max(1, max), width);
    }

    private int levels() {
        return scale().levels();
    }

    private int shownHigh() {
        return Math.min(control.band().high(), control.maximumProperty().get());
    }

    private void setLow(int level) {
        control.bandProperty().set(control.band().withLow(Math.clamp(level, 0, shownHigh())));
    }

    /// The end of the axis stands for all that lies beyond it.
    private void setHigh(int level) {
        int taken = level >= scale().max() ? control.maximumProperty().get() : level;
        control.bandProperty().set(control.band().withHigh(Math.clamp(taken, control.band().low(), control.maximumProperty().get())));
    }

    @Override
    protected void layoutChildren() {
        LevelScale scale = scale();
        double left = scale.x(control.band().low());
        double right = scale.x(shownHigh() + 1);
        drawBars(scale);
        bandClip.setX(SIDE + left);
        bandClip.setWidth(right - left);
        bandClip.setHeight(BASELINE);
        band.setVisible(!control.band().inverted());
        band.resizeRelocate(SIDE + left, 0, right - left, BASELINE);
        base.resizeRelocate(SIDE, BASELINE, scale.width(), BASE);
        low.place(SIDE + left, HEIGHT);
        high.place(SIDE + right, HEIGHT);
        min.setText(Integer.toString(scale.min()));
        max.setText(Integer.toString(scale.max()));
        place(min, SIDE + BESIDE_GRIP, BASELINE + BASE);
        place(max, SIDE + scale.width() - BESIDE_GRIP - max.prefWidth(-1), BASELINE + BASE);
        placeOtsu(scale, SIDE + left, SIDE + right);
    }

    /// @param low the line of the lower handle
    private void placeOtsu(LevelScale scale, double low, double high) {
        int otsu = control.otsuProperty().get();
        List.of(otsuMark, otsuName).forEach(node -> node.setVisible(otsu >= 0));
        double x = SIDE + scale.x(otsu);
        otsuMark.resizeRelocate(x - 0.5, 0, 1, BASELINE);
        otsuName.setText(text.get("threshold.otsuAt", otsu));
        double width = otsuName.prefWidth(-1);
        boolean fits = x + GAP + width < getWidth() - SIDE;
        boolean before = x - GAP - width > 0 && (!fits || isIn(x, x + GAP + width, low, high))
                && !isIn(x - GAP - width, x, low, high);
        place(otsuName, before || !fits ? x - width - GAP : x + GAP, 0);
    }

    /// Whether the line of a handle would cross words.
    private static boolean isIn(double from, double to, double... lines) {
        return Arrays.stream(lines).anyMatch(line -> line > from && line < to);
    }

    private static void place(Label label, double x, double y) {
        label.resizeRelocate(Math.rint(x), y, label.prefWidth(-1), label.prefHeight(-1));
    }

    /// Bars stay as they are while the band moves over them.
    private void drawBars(LevelScale scale) {
        @Nullable Histogram histogram = control.histogramProperty().get();
        @Nullable HistogramShape shape = histogram == null ? null : new HistogramShape(histogram, scale, BASELINE, logarithmic.get());
        if (!Objects.equals(shape, drawn)) {
            drawn = shape;
            for (Path bars : List.of(allBars, bandBars)) {
                bars.getElements().setAll(shape == null ? List.of() : shape.outline(SIDE));
            }
        }
    }
}

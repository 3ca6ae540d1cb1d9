package cocoscope.ui.canvas;

import cocoscope.convert.Conversion;
import cocoscope.decode.samples.Picture;
import cocoscope.mask.runs.LabelMap;
import java.text.MessageFormat;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
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
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Shows a picture and the regions of a conversion over it.
///
/// The wheel zooms to the cursor, dragging pans, a click selects the region under the cursor, `0` fits, `1` is 100 %,
/// `+` and `-` zoom, the arrows pan, and holding `H` hides the overlay.
public final class ImageCanvas extends Region {
    /// Device pixels a pixel of the image that the runs of [OverlayStyle#RUNS] need to be told apart.
    public static final double LEAST_SCALE_OF_RUNS = RunStripes.NARROWEST_COLUMN;

    private final ObjectProperty<@Nullable Picture> picture = new SimpleObjectProperty<>(this, "picture");
    private final ObjectProperty<@Nullable Conversion> conversion = new SimpleObjectProperty<>(this, "conversion");
    private final ObjectProperty<@Nullable Shapes> shapes = new SimpleObjectProperty<>(this, "shapes");
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
    private final ReadOnlyObjectWrapper<@Nullable Conversion> painted = new ReadOnlyObjectWrapper<>(this, "painted");
    private final ReadOnlyObjectWrapper<@Nullable Probe> probe = new ReadOnlyObjectWrapper<>(this, "probe");
    private final ObjectProperty<Viewport> viewport =
            new SimpleObjectProperty<>(this, "viewport", new Viewport(1, 1, 1, 1, 1, 0, 0));
    private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(this, "scale", 1);

    private final ResourceBundle text = ResourceBundle.getBundle("cocoscope.ui.canvas");
    private final ImageView frameView = new ImageView();
    private final VectorLayer vectors = new VectorLayer();
    private final Region focusRing = new Region();
    private final PaintQueue queue;
    private double cursorX = Double.NaN;
    private double cursorY = Double.NaN;
    private double pixelRatio = 1;
    private boolean overlayHidden;

    /// @param worker paints off the FX thread; one thread is enough
    public ImageCanvas(Executor worker) {
        queue = new PaintQueue(worker, Platform::runLater, this::show);
        getStyleClass().add("image-canvas");
        getStylesheets().add(Objects.requireNonNull(ImageCanvas.class.getResource("/cocoscope/ui/canvas.css")).toExternalForm());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleRoleDescription(text.getString("canvas.role"));
        focusRing.getStyleClass().add("focus-ring");
        focusRing.setMouseTransparent(true);
        frameView.setMouseTransparent(true);
        getChildren().addAll(frameView, vectors, focusRing);
        new CanvasInput(this);

        picture.subscribe(this::imageChanged);
        conversion.subscribe(this::imageChanged);
        shapes.subscribe(this::imageChanged);
        viewport.subscribe(this::viewportChanged);
        sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::outputScaleXProperty).orElse(1.0)
                .subscribe(ratio -> {
                    pixelRatio = ratio.doubleValue();
                    requestLayout();
                });
        List.of(overlayStyle, fillOpacity, outlineOpacity, brightness, contrast, palette, soloLabel, verticesShown,
                selectedRegion, hoveredRegion).forEach(setting -> setting.subscribe(this::repaint));
        hiddenLabels.addListener((InvalidationListener) _ -> {
            cursorChanged();
            repaint();
        });
    }

    /// The picture in the background; without one, the regions alone are shown.
    public ObjectProperty<@Nullable Picture> pictureProperty() {
        return picture;
    }

    /// What lies over the picture. A new conversion of an image of the same size keeps the viewport.
    public ObjectProperty<@Nullable Conversion> conversionProperty() {
        return conversion;
    }

    /// Annotations of a file over the picture, in the place of a conversion; a region is then the index of a shape.
    public ObjectProperty<@Nullable Shapes> shapesProperty() {
        return shapes;
    }

    /// The conversion that the picture on the screen shows, a moment behind [#conversionProperty].
    public ReadOnlyObjectProperty<@Nullable Conversion> paintedProperty() {
        return painted.getReadOnlyProperty();
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

    public void zoomIn() {
        zoomTo(ZoomSteps.above(scale.get()));
    }

    public void zoomOut() {
        zoomTo(ZoomSteps.below(scale.get()));
    }

    /// Brings a region into view.
    public void showRegion(int region) {
        Conversion shown = conversion.get();
        if (shown != null && region >= 0 && region < shown.regions().size()) {
            viewport.set(viewport.get().showing(shown.regions().box(region)));
        }
        Shapes drawn = shapes.get();
        if (drawn != null && region >= 0 && region < drawn.size()) {
            viewport.set(viewport.get().showing(drawn.extent(region)));
        }
    }

    double pixelRatio() {
        return pixelRatio;
    }

    /// Hides the overlay for as long as a key is held.
    void hideOverlay(boolean hidden) {
        if (overlayHidden != hidden) {
            overlayHidden = hidden;
            repaint();
        }
    }

    void cursorMoved(double x, double y) {
        cursorX = x;
        cursorY = y;
        cursorChanged();
    }

    void cursorLeft() {
        cursorMoved(Double.NaN, Double.NaN);
    }

    @Override
    protected void layoutChildren() {
        int width = (int) Math.round(getWidth() * pixelRatio);
        int height = (int) Math.round(getHeight() * pixelRatio);
        Viewport now = viewport.get();
        if (width != now.width() || height != now.height()) {
            viewport.set(now.equals(now.fitted()) ? Viewport.fit(now.imageWidth(), now.imageHeight(), width, height)
                    : now.resized(width, height));
        }
        focusRing.resize(getWidth(), getHeight());
        vectors.setWidth(getWidth());
        vectors.setHeight(getHeight());
    }

    private void imageChanged() {
        Viewport now = viewport.get();
        Picture background = picture.get();
        Conversion overlay = conversion.get();
        Shapes drawn = shapes.get();
        int width = background != null ? background.width() : overlay != null ? overlay.mask().width() : drawn != null ? drawn.width() : 1;
        int height = background != null ? background.height() : overlay != null ? overlay.mask().height() : drawn != null ? drawn.height()
                : 1;
        if (now.imageWidth() == width && now.imageHeight() == height) {
            cursorChanged();
            describe();
            repaint();
        } else {
            viewport.set(Viewport.fit(width, height, now.width(), now.height()));
        }
    }

    private void viewportChanged() {
        scale.set(viewport.get().scale());
        cursorChanged();
        describe();
        repaint();
    }

    private void cursorChanged() {
        Viewport view = viewport.get();
        int x = view.imageColumn((int) Math.floor(cursorX * pixelRatio));
        int y = view.imageRow((int) Math.floor(cursorY * pixelRatio));
        boolean inside = !Double.isNaN(cursorX) && hasImage() && x >= 0 && y >= 0 && x < view.imageWidth() && y < view.imageHeight();
        probe.set(inside ? new Probe(x, y) : null);
        hoveredRegion.set(inside ? regionAt(x, y) : -1);
    }

    private int regionAt(int x, int y) {
        Shapes drawn = shapes.get();
        if (drawn != null) {
            return drawn.at(x, y);
        }
        Conversion shown = conversion.get();
        if (shown == null || x >= shown.mask().width() || y >= shown.mask().height()) {
            return -1;
        }
        LabelMap labels = shown.labeling().labels();
        int run = labels.runAt(x, y);
        return run >= 0 && colors().shows(labels.label(run)) ? shown.regions().regionOfRun(run) : -1;
    }

    private boolean hasImage() {
        return picture.get() != null || conversion.get() != null || shapes.get() != null;
    }

    private LabelColors colors() {
        return new LabelColors(palette.get(), hiddenLabels, soloLabel.get());
    }

    private void describe() {
        Viewport view = viewport.get();
        Conversion shown = conversion.get();
        Shapes drawn = shapes.get();
        int count = shown != null ? shown.regions().size() : drawn != null ? drawn.size() : 0;
        setAccessibleText(hasImage() ? MessageFormat.format(text.getString("canvas.description"), view.imageWidth(), view.imageHeight(),
                Math.round(view.scale() * 100), count) : text.getString("canvas.empty"));
    }

    private void repaint() {
        Viewport view = viewport.get();
        if (view.width() < 1 || view.height() < 1) {
            return;
        }
        if (!hasImage()) {
            frameView.setImage(null);
            vectors.getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
            return;
        }
        Look look = new Look(new Tone(brightness.get(), contrast.get()), overlayHidden ? OverlayStyle.OFF : overlayStyle.get(),
                fillOpacity.get(), outlineOpacity.get(), colors(), selectedRegion.get(), hoveredRegion.get(), pixelRatio);
        queue.paint(new ViewPainter.Scene(picture.get(), conversion.get(), shapes.get(), view, look));
    }

    private void show(ViewPainter.Scene scene, Frame frame) {
        if (!hasImage()) {
            return;
        }
        frameView.setImage(frame.updated());
        frameView.setFitWidth(scene.view().width() / scene.look().pixelRatio());
        frameView.setFitHeight(scene.view().height() / scene.look().pixelRatio());
        vectors.draw(scene, verticesShown.get(), frame.pixels());
        painted.set(scene.conversion());
    }
}

package cocoscope.ui.canvas;

import cocoscope.app.canvas.LayerComparison;
import cocoscope.app.canvas.PolygonVertices;
import cocoscope.app.preview.RegionSelection;
import cocoscope.convert.Conversion;
import cocoscope.decode.samples.Picture;
import cocoscope.ui.canvas.overlay.Look;
import cocoscope.ui.canvas.overlay.OverlayStyle;
import cocoscope.ui.canvas.overlay.RunStripes;
import cocoscope.ui.canvas.overlay.Shapes;
import cocoscope.ui.canvas.view.Viewport;
import cocoscope.ui.canvas.view.ZoomSteps;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Shows a picture and the regions of a conversion over it.
///
/// The wheel zooms to the cursor, dragging pans, with Shift draws a lasso, a click selects the region under the cursor, with Shift or Ctrl
/// further ones, `0` fits, `1` is 100 %, `+` and `-` zoom, the arrows pan, and holding `H` hides the overlay.
public final class ImageCanvas extends Region {
    /// Device pixels a pixel of the image that the runs of [OverlayStyle#RUNS] need to be told apart.
    public static final double MIN_SCALE_OF_RUNS = RunStripes.NARROWEST_COLUMN;

    private final ObjectProperty<@Nullable Picture> picture = new SimpleObjectProperty<>(this, "picture");
    private final ObjectProperty<@Nullable Conversion> conversion = new SimpleObjectProperty<>(this, "conversion");
    private final ObjectProperty<@Nullable Shapes> shapes = new SimpleObjectProperty<>(this, "shapes");
    private final ViewSettings settings = new ViewSettings();
    private final CanvasSelection selection = new CanvasSelection(this);
    private final ReadOnlyObjectWrapper<@Nullable Conversion> painted = new ReadOnlyObjectWrapper<>(this, "painted");
    private final ReadOnlyObjectWrapper<PolygonVertices> vertices =
            new ReadOnlyObjectWrapper<>(this, "vertices", PolygonVertices.NONE);
    private final CanvasCursor cursor = new CanvasCursor();
    private final BlinkClock blink = new BlinkClock();
    private final ObjectProperty<Viewport> viewport =
            new SimpleObjectProperty<>(this, "viewport", new Viewport(1, 1, 1, 1, 1, 0, 0));
    private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(this, "scale", 1);

    private final ResourceBundle text = ResourceBundle.getBundle("cocoscope.ui.canvas");
    private final ImageView frameView = new ImageView();
    private final VectorLayer vectors = new VectorLayer();
    private final Region focusRing = new Region();
    private final PaintQueue queue;
    private final DoubleProperty pixelRatio = new SimpleDoubleProperty(this, "pixelRatio", 1);
    private boolean overlayHidden;

    /// @param worker paints off the FX thread; one thread is enough
    public ImageCanvas(Executor worker) {
        queue = new PaintQueue(worker, Platform::runLater, this::show);
        getStyleClass().add("image-canvas");
        getStylesheets().add(stylesheet());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleRoleDescription(text.getString("canvas.role"));
        focusRing.getStyleClass().add("focus-ring");
        focusRing.setMouseTransparent(true);
        frameView.setMouseTransparent(true);
        getChildren().addAll(frameView, vectors, selection.lasso(), focusRing);
        new CanvasInput(this);

        picture.subscribe(this::imageChanged);
        conversion.subscribe(this::imageChanged);
        shapes.subscribe(this::imageChanged);
        viewport.subscribe(this::viewportChanged);
        sceneProperty().flatMap(javafx.scene.Scene::windowProperty).flatMap(Window::outputScaleXProperty).orElse(1.0)
                .subscribe(ratio -> pixelRatio.set(ratio.doubleValue()));
        List.of(selection.property(), cursor.regionProperty(), blink.afterProperty()).forEach(shown -> shown.subscribe(this::repaint));
        Stream.of(settings.comparisonProperty(), pixelRatio).forEach(changed -> changed.subscribe(this::requestLayout));
        settings.comparisonProperty().subscribe(this::blink);
        sceneProperty().flatMap(javafx.scene.Scene::windowProperty).flatMap(Window::showingProperty).orElse(false)
                .subscribe(this::blink);
        settings.subscribe(this::repaint);
        settings.soloLabelProperty().subscribe(this::cursorChanged);
    }

    static String stylesheet() {
        return Objects.requireNonNull(ImageCanvas.class.getResource("/cocoscope/ui/canvas.css")).toExternalForm();
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

    /// What the cursor points at.
    public CanvasCursor cursor() {
        return cursor;
    }

    /// How the picture and what lies over it are drawn.
    public ViewSettings settings() {
        return settings;
    }

    /// The vertices that the picture on the screen shows.
    ReadOnlyObjectProperty<PolygonVertices> verticesProperty() {
        return vertices.getReadOnlyProperty();
    }

    /// The selected regions.
    public ObjectProperty<RegionSelection> selectionProperty() {
        return selection.property();
    }

    CanvasSelection selection() {
        return selection;
    }

    /// Whether a blinking comparison shows the layer after.
    ReadOnlyBooleanProperty showsAfterProperty() {
        return blink.afterProperty();
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
        Content shown = content();
        if (region >= 0 && region < shown.size()) {
            viewport.set(viewport.get().showing(shown.box(region)));
        }
    }

    /// Pixels of the screen a pixel of the window; follows the screen, and is to be set where there is none.
    public DoubleProperty pixelRatioProperty() {
        return pixelRatio;
    }

    /// Hides the overlay for as long as a key is held.
    void hideOverlay(boolean hidden) {
        if (overlayHidden != hidden) {
            overlayHidden = hidden;
            repaint();
        }
    }

    /// Device pixels of the view from its left edge; of the right half where two layers are side by side.
    double viewX(double x) {
        double device = x * pixelRatio.get();
        int half = viewport.get().width();
        return sideBySide() && device > half ? device - half : device;
    }

    void cursorMoved(double x, double y) {
        cursor.move(viewX(x), y * pixelRatio.get());
        cursorChanged();
    }

    void cursorLeft() {
        cursorMoved(Double.NaN, Double.NaN);
    }

    private boolean sideBySide() {
        return settings.comparisonProperty().get().mode() == LayerComparison.Mode.SIDE_BY_SIDE;
    }

    @Override
    protected void layoutChildren() {
        int width = (int) Math.round(getWidth() * pixelRatio.get()) / (sideBySide() ? 2 : 1);
        int height = (int) Math.round(getHeight() * pixelRatio.get());
        Viewport now = viewport.get();
        if (width != now.width() || height != now.height()) {
            viewport.set(now.equals(now.fitted()) ? Viewport.fit(now.imageWidth(), now.imageHeight(), width, height)
                    : now.resized(width, height));
        }
        focusRing.resize(getWidth(), getHeight());
        vectors.setWidth(getWidth());
        vectors.setHeight(getHeight());
    }

    Content content() {
        return new Content(picture.get(), conversion.get(), shapes.get());
    }

    private void imageChanged() {
        Viewport now = viewport.get();
        Content shown = content();
        if (now.sameImage(shown.width(), shown.height())) {
            cursorChanged();
            describe();
            repaint();
        } else {
            cursor.pinnedProperty().set(null);
            viewport.set(Viewport.fit(shown.width(), shown.height(), now.width(), now.height()));
        }
    }

    /// Only on a screen.
    private void blink() {
        boolean shown = getScene() != null && getScene().getWindow() != null && getScene().getWindow().isShowing();
        blink.run(shown && settings.comparisonProperty().get().mode() == LayerComparison.Mode.BLINK);
    }

    private void viewportChanged() {
        scale.set(viewport.get().scale());
        cursorChanged();
        describe();
        repaint();
    }

    private void cursorChanged() {
        cursor.look(content(), viewport.get(), settings.colors());
    }

    private void describe() {
        setAccessibleText(content().describe(text, viewport.get().scale()));
    }

    private void repaint() {
        Viewport view = viewport.get();
        if (view.width() < 1 || view.height() < 1) {
            return;
        }
        Content shown = content();
        if (shown.isEmpty()) {
            frameView.setImage(null);
            vectors.getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
            return;
        }
        Look look = new Look(overlayHidden ? OverlayStyle.OFF : settings.styleProperty().get(), settings.fillOpacityProperty().get(),
                settings.outlineOpacityProperty().get(), settings.colors(), selection.property().get(), cursor.regionProperty().get(),
                pixelRatio.get());
        queue.paint(new Scene(shown, settings.tone(), view, look, settings.namesShownProperty().get(),
                settings.comparisonProperty().get(), blink.afterProperty().get()));
    }

    private void show(Painted shown) {
        if (content().isEmpty()) {
            return;
        }
        Scene scene = shown.scene();
        frameView.setImage(shown.frame().updated());
        frameView.setFitWidth(scene.frameWidth() / scene.look().pixelRatio());
        frameView.setFitHeight(scene.view().height() / scene.look().pixelRatio());
        vectors.draw(shown);
        vertices.set(shown.vertices());
        painted.set(scene.content().conversion());
    }
}

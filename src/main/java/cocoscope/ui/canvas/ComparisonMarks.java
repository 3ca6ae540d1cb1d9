package cocoscope.ui.canvas;

import cocoscope.app.canvas.ComparedLayer;
import cocoscope.app.canvas.LayerComparison;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.Text;
import javafx.beans.property.ObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

/// Over a comparison: the name of each side, and the line that parts them, whose handle follows mouse and arrow keys.
public final class ComparisonMarks extends Pane {
    private static final double STEP = 0.01;
    private static final double LONG_STEP = 0.1;
    private static final double MARGIN = 10;

    private final ImageCanvas canvas;
    private final Text text;
    private final ObjectProperty<LayerComparison> comparison;
    private final Label before = new Label();
    private final Label after = new Label();
    private final Region line = new Region();
    private final StackPane handle = new StackPane(Icon.SWAP.node());

    public ComparisonMarks(ImageCanvas canvas, Text text) {
        this.canvas = canvas;
        this.text = text;
        comparison = canvas.settings().comparisonProperty();
        getStylesheets().add(ImageCanvas.stylesheet());
        setPickOnBounds(false);
        before.setId("before");
        after.setId("after");
        before.getStyleClass().add("side-name");
        after.getStyleClass().add("side-name");
        before.setMouseTransparent(true);
        after.setMouseTransparent(true);
        line.getStyleClass().add("swipe-line");
        line.setMouseTransparent(true);
        handle.setId("swipe-handle");
        handle.getStyleClass().add("swipe-handle");
        handle.setCursor(Cursor.H_RESIZE);
        handle.setFocusTraversable(true);
        handle.setAccessibleRole(AccessibleRole.SLIDER);
        handle.setAccessibleText(text.get("compare.handle"));
        handle.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            handle.requestFocus();
            event.consume();
        });
        handle.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            swipe(sceneToLocal(event.getSceneX(), event.getSceneY()).getX() / getWidth());
            event.consume();
        });
        handle.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        getChildren().addAll(line, handle, before, after);
        comparison.subscribe(_ -> show());
        canvas.showsAfterProperty().subscribe(_ -> name());
    }

    private void keyPressed(KeyEvent event) {
        double step = event.isShiftDown() ? LONG_STEP : STEP;
        if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
            swipe(comparison.get().split() + (event.getCode() == KeyCode.LEFT ? -step : step));
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.X || event.getCode() == KeyCode.C) {
            canvas.requestFocus();
            canvas.fireEvent(event.copyFor(canvas, canvas));
            event.consume();
        }
    }

    private void swipe(double split) {
        comparison.set(comparison.get().withSplit(split));
    }

    private void show() {
        LayerComparison now = comparison.get();
        setVisible(now.isOn());
        line.setVisible(now.mode() != LayerComparison.Mode.BLINK);
        handle.setVisible(now.mode() == LayerComparison.Mode.SWIPE);
        after.setVisible(now.mode() != LayerComparison.Mode.BLINK);
        name();
        requestLayout();
    }

    /// A blinking comparison has one name, that of the layer that is shown.
    private void name() {
        LayerComparison now = comparison.get();
        boolean blinks = now.mode() == LayerComparison.Mode.BLINK;
        ComparedLayer first = blinks && canvas.showsAfterProperty().get() ? now.after() : now.before();
        before.setText(text.of(first));
        after.setText(text.of(now.after()));
    }

    @Override
    protected void layoutChildren() {
        double split = comparison.get().mode() == LayerComparison.Mode.SIDE_BY_SIDE ? getWidth() / 2
                : Math.rint(getWidth() * comparison.get().split());
        before.autosize();
        before.relocate(MARGIN, MARGIN);
        after.autosize();
        boolean halves = comparison.get().mode() == LayerComparison.Mode.SIDE_BY_SIDE;
        after.relocate(halves ? split + MARGIN : getWidth() - after.getWidth() - MARGIN, MARGIN);
        line.resizeRelocate(split - 1, 0, 2, getHeight());
        handle.autosize();
        handle.relocate(Math.rint(split - handle.getWidth() / 2), Math.rint((getHeight() - handle.getHeight()) / 2));
        setClip(new Rectangle(getWidth(), getHeight()));
    }
}

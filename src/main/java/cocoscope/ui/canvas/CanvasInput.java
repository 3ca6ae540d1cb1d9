package cocoscope.ui.canvas;

import cocoscope.app.canvas.LayerComparison;
import cocoscope.ui.canvas.overlay.OverlayStyle;
import cocoscope.ui.canvas.view.Viewport;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/// Mouse and keys of the canvas: moves the viewport, tells the canvas where the cursor is and what was clicked.
final class CanvasInput {
    private static final double CLICK_RADIUS = 4;
    private static final double PAN_STEP = 64;
    private static final double WHEEL_DOUBLING = 160;

    private final ImageCanvas canvas;
    private double pressX;
    private double pressY;
    private double lastX;
    private double lastY;
    private boolean panning;
    private boolean lassoing;
    private boolean drawing;
    private boolean spaceHeld;

    CanvasInput(ImageCanvas canvas) {
        this.canvas = canvas;
        canvas.addEventHandler(ScrollEvent.SCROLL, this::wheel);
        canvas.addEventHandler(ZoomEvent.ZOOM, this::pinch);
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, event -> canvas.cursorMoved(event.getX(), event.getY()));
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> canvas.cursorLeft());
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        canvas.addEventHandler(KeyEvent.KEY_RELEASED, this::keyReleased);
        canvas.focusedProperty().subscribe(focused -> {
            if (!focused) {
                spaceHeld = false;
                canvas.hideOverlay(false);
            }
        });
    }

    private void wheel(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            zoom(Math.pow(2, event.getDeltaY() / WHEEL_DOUBLING), event.getX(), event.getY());
            event.consume();
        }
    }

    private void pinch(ZoomEvent event) {
        zoom(event.getZoomFactor(), event.getX(), event.getY());
        event.consume();
    }

    private void zoom(double factor, double x, double y) {
        Viewport view = canvas.viewportProperty().get();
        canvas.viewportProperty().set(view.zoomed(view.scale() * factor, canvas.viewX(x), y * canvas.pixelRatioProperty().get()));
    }

    private void press(MouseEvent event) {
        canvas.requestFocus();
        pressX = lastX = event.getX();
        pressY = lastY = event.getY();
        panning = event.getButton() == MouseButton.MIDDLE || spaceHeld;
        if (event.getButton() == MouseButton.SECONDARY) {
            canvas.cursorMoved(event.getX(), event.getY());
            int region = canvas.cursor().regionProperty().get();
            if (!canvas.selectionProperty().get().has(region)) {
                canvas.selection().click(region, false, false);
            }
        }
        lassoing = !panning && event.getButton() == MouseButton.PRIMARY && event.isShiftDown();
        event.consume();
    }

    private void drag(MouseEvent event) {
        if (lassoing) {
            canvas.cursorLeft();
        } else {
            canvas.cursorMoved(event.getX(), event.getY());
        }
        if (event.getButton() == MouseButton.SECONDARY) {
            return;
        }
        boolean moved = Math.hypot(event.getX() - pressX, event.getY() - pressY) > CLICK_RADIUS;
        if (lassoing && (moved || drawing)) {
            if (!drawing) {
                canvas.selection().draw(pressX, pressY);
            }
            drawing = true;
            canvas.selection().draw(event.getX(), event.getY());
        }
        panning = !lassoing && (panning || moved);
        if (panning) {
            canvas.setCursor(Cursor.CLOSED_HAND);
            pan(event.getX() - lastX, event.getY() - lastY);
            lastX = event.getX();
            lastY = event.getY();
        }
        event.consume();
    }

    private void release(MouseEvent event) {
        canvas.setCursor(spaceHeld ? Cursor.OPEN_HAND : null);
        if (drawing) {
            canvas.selection().close();
        } else if (!panning && event.getButton() == MouseButton.PRIMARY) {
            canvas.cursorMoved(event.getX(), event.getY());
            canvas.selection().click(canvas.cursor().regionProperty().get(), event.isShortcutDown(), event.isShiftDown());
        }
        panning = false;
        drawing = false;
        lassoing = false;
        event.consume();
    }

    private void pan(double dx, double dy) {
        double ratio = canvas.pixelRatioProperty().get();
        canvas.viewportProperty().set(canvas.viewportProperty().get().panned(dx * ratio, dy * ratio));
    }

    private void keyPressed(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        boolean used = true;
        switch (event.getCode()) {
            case DIGIT0, NUMPAD0 -> canvas.fit();
            case DIGIT1, NUMPAD1 -> canvas.zoomTo(1);
            case PLUS, ADD, EQUALS -> canvas.zoomIn();
            case MINUS, SUBTRACT -> canvas.zoomOut();
            case LEFT -> pan(PAN_STEP, 0);
            case RIGHT -> pan(-PAN_STEP, 0);
            case UP -> pan(0, PAN_STEP);
            case DOWN -> pan(0, -PAN_STEP);
            case H -> canvas.hideOverlay(true);
            case F -> canvas.settings().styleProperty().set(OverlayStyle.FILL);
            case O -> canvas.settings().styleProperty().set(OverlayStyle.OUTLINE);
            case V -> canvas.settings().styleProperty().set(OverlayStyle.VERTICES);
            case R -> canvas.settings().styleProperty().set(OverlayStyle.RUNS);
            case N -> canvas.settings().namesShownProperty().set(!canvas.settings().namesShownProperty().get());
            case P -> canvas.cursor().pin();
            case C -> compare(LayerComparison::next);
            case X -> compare(LayerComparison::swapped);
            case ESCAPE -> used = endComparison() || canvas.selection().clear();
            case SPACE -> holdSpace(true);
            default -> used = false;
        }
        if (used) {
            event.consume();
        }
    }

    private void compare(UnaryOperator<LayerComparison> change) {
        ObjectProperty<LayerComparison> comparison = canvas.settings().comparisonProperty();
        comparison.set(change.apply(comparison.get()));
    }

    private boolean endComparison() {
        boolean on = canvas.settings().comparisonProperty().get().isOn();
        compare(it -> it.withMode(LayerComparison.Mode.OFF));
        return on;
    }

    private void keyReleased(KeyEvent event) {
        if (event.getCode() == KeyCode.H) {
            canvas.hideOverlay(false);
        } else if (event.getCode() == KeyCode.SPACE) {
            holdSpace(false);
        }
    }

    private void holdSpace(boolean held) {
        spaceHeld = held;
        canvas.setCursor(held ? Cursor.OPEN_HAND : null);
    }
}

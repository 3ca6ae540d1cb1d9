package cocoscope.ui.histogram;

import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// One end of the band, dragged with the mouse or moved with the keys: arrows by one level, Page Up and Page Down by a
/// sixteenth of the axis, Home and End to its ends.
final class LevelHandle extends Region {
    static final double WIDTH = 24;

    private static final int STEPS_A_PAGE = 16;

    private final ReadOnlyBooleanWrapper dragged = new ReadOnlyBooleanWrapper(this, "dragged");
    private final IntConsumer move;
    private double grabbedAt;

    /// @param name   for screen readers
    /// @param drag   takes where the handle was dragged to, as x in the axis of its middle
    /// @param move   takes by how many levels a key moves it
    /// @param levels how many the axis has
    LevelHandle(String name, DoubleConsumer drag, IntConsumer move, IntSupplier levels) {
        this.move = move;
        getStyleClass().add("level-handle");
        setAccessibleRole(AccessibleRole.THUMB);
        setAccessibleText(name);
        setFocusTraversable(true);
        setCursor(Cursor.H_RESIZE);
        Region line = new Region();
        line.getStyleClass().add("line");
        line.setMouseTransparent(true);
        getChildren().add(line);
        setOnMousePressed(event -> {
            requestFocus();
            grabbedAt = event.getX() - WIDTH / 2;
            dragged.set(true);
            event.consume();
        });
        setOnMouseDragged(event -> {
            drag.accept(localToParent(event.getX(), 0).getX() - grabbedAt);
            event.consume();
        });
        setOnMouseReleased(_ -> dragged.set(false));
        setOnKeyPressed(event -> press(event, levels.getAsInt()));
    }

    ReadOnlyBooleanProperty draggedProperty() {
        return dragged.getReadOnlyProperty();
    }

    private void press(KeyEvent event, int all) {
        int page = Math.max(1, all / STEPS_A_PAGE);
        int levels = switch (event.getCode()) {
            case LEFT, DOWN -> -1;
            case RIGHT, UP -> 1;
            case PAGE_DOWN -> -page;
            case PAGE_UP -> page;
            case HOME -> -all;
            case END -> all;
            default -> 0;
        };
        if (levels != 0) {
            move.accept(levels);
            event.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        getChildren().getFirst().resizeRelocate(WIDTH / 2 - 1, 0, 2, getHeight());
    }
}

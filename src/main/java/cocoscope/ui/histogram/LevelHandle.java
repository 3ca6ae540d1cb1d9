package cocoscope.ui.histogram;

import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// One end of the band, dragged with the mouse or moved with the keys: arrows by one level, Page Up and Page Down by a
/// sixteenth of the axis, Home and End to its ends.
final class LevelHandle extends Region {
    static final double WIDTH = 24;

    private static final int STEPS_A_PAGE = 16;

    private final ReadOnlyBooleanWrapper dragged = new ReadOnlyBooleanWrapper(this, "dragged");
    private final IntConsumer move;

    /// @param name  for screen readers
    /// @param drag  takes where the handle was dragged to, as x in the axis
    /// @param move  takes by how many levels a key moves it
    LevelHandle(String name, DoubleConsumer drag, IntConsumer move) {
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
            dragged.set(true);
            event.consume();
        });
        setOnMouseDragged(event -> {
            drag.accept(xInAxis(event));
            event.consume();
        });
        setOnMouseReleased(_ -> dragged.set(false));
    }

    ReadOnlyBooleanProperty draggedProperty() {
        return dragged.getReadOnlyProperty();
    }

    /// @param maximum the greatest level of the axis
    void moveByKeysOn(int maximum) {
        int page = Math.max(1, (maximum + 1) / STEPS_A_PAGE);
        setOnKeyPressed(event -> press(event, page, maximum + 1));
    }

    private void press(KeyEvent event, int page, int all) {
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

    private double xInAxis(MouseEvent event) {
        return localToParent(event.getX(), 0).getX();
    }

    @Override
    protected void layoutChildren() {
        getChildren().getFirst().resizeRelocate(WIDTH / 2 - 1, 0, 2, getHeight());
    }
}

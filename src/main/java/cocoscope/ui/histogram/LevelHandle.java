package cocoscope.ui.histogram;

import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// One end of the band: a line, and a grip outside of the band, so that the grips of both ends never lie over each other. Dragged with
/// the mouse or moved with the keys: arrows by one level, with Shift by ten, Page Up and Page Down by a sixteenth of the axis, Home and End
/// to its ends.
final class LevelHandle extends Region {
    static final double WIDTH = 24;

    private static final double LINE = 2;
    private static final double GRIP_WIDTH = 13;
    private static final double GRIP_HEIGHT = 15;
    private static final int STEPS_A_PAGE = 16;
    private static final int SHIFTED = 10;

    private final ReadOnlyBooleanWrapper dragged = new ReadOnlyBooleanWrapper(this, "dragged");
    private final IntConsumer move;
    private final HPos side;
    private final Region line = new Region();
    private final Region grip = new Region();
    private double grabbedAt;

    /// @param name   for screen readers
    /// @param side   of the line on which the grip is
    /// @param drag   takes where the line was dragged to, as x in the axis
    /// @param move   takes by how many levels a key moves it
    /// @param levels how many the axis has
    LevelHandle(String name, HPos side, DoubleConsumer drag, IntConsumer move, IntSupplier levels) {
        this.move = move;
        this.side = side;
        getStyleClass().add("level-handle");
        setAccessibleRole(AccessibleRole.THUMB);
        setAccessibleText(name);
        setFocusTraversable(true);
        setCursor(Cursor.H_RESIZE);
        line.getStyleClass().add("line");
        grip.getStyleClass().add("grip");
        for (Region part : List.of(line, grip)) {
            part.setMouseTransparent(true);
            getChildren().add(part);
        }
        setOnMousePressed(event -> {
            requestFocus();
            grabbedAt = event.getX() - lineX();
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
            case LEFT, DOWN -> event.isShiftDown() ? -SHIFTED : -1;
            case RIGHT, UP -> event.isShiftDown() ? SHIFTED : 1;
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

    /// Where the line is in the handle.
    private double lineX() {
        return side == HPos.LEFT ? WIDTH - LINE / 2 : LINE / 2;
    }

    /// Puts the line at a place of the axis.
    void place(double x, double height) {
        resizeRelocate(x - lineX(), 0, WIDTH, height);
    }

    @Override
    protected void layoutChildren() {
        line.resizeRelocate(lineX() - LINE / 2, 0, LINE, getHeight());
        grip.resizeRelocate(side == HPos.LEFT ? WIDTH - GRIP_WIDTH : 0, getHeight() - GRIP_HEIGHT, GRIP_WIDTH, GRIP_HEIGHT);
    }
}

package cocoscope.ui;

import cocoscope.app.ValueRow;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// A value, and the colour that its pixels have on the canvas; to the left of it the colour that they have in the mask, if any.
final class ValueCell extends TableCell<ValueRow, ValueRow> {
    private static final double SIZE = 12;

    private final Rectangle own = new Rectangle(SIZE / 2, SIZE);
    private final Rectangle swatch = new Rectangle(SIZE, SIZE);
    private final StackPane both = new StackPane(swatch, own);

    ValueCell() {
        setAlignment(Pos.CENTER_LEFT);
        swatch.setArcWidth(4);
        swatch.setArcHeight(4);
        swatch.getStyleClass().add("swatch");
        StackPane.setAlignment(own, Pos.CENTER_LEFT);
        setGraphic(both);
    }

    @Override
    protected void updateItem(@Nullable ValueRow row, boolean empty) {
        super.updateItem(row, empty);
        both.setVisible(row != null && !empty);
        if (row == null || empty) {
            setText(null);
            return;
        }
        setText(row.text());
        swatch.setFill(row.label() > 0 ? OkabeIto.of(row.label()) : javafx.scene.paint.Color.TRANSPARENT);
        own.setFill(OkabeIto.color(row.color()));
        own.setVisible(row.colored());
    }
}

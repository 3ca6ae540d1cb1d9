package cocoscope.ui;

import cocoscope.app.ValueRow;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// A value, and the colour that its pixels have on the canvas.
final class ValueCell extends TableCell<ValueRow, ValueRow> {
    private final Rectangle swatch = new Rectangle(12, 12);

    ValueCell() {
        swatch.setArcWidth(4);
        swatch.setArcHeight(4);
        swatch.getStyleClass().add("swatch");
        setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable ValueRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setText(null);
            setGraphic(null);
            return;
        }
        setText(row.text());
        swatch.setFill(row.label() > 0 ? OkabeIto.of(row.label()) : javafx.scene.paint.Color.TRANSPARENT);
        setGraphic(swatch);
    }
}

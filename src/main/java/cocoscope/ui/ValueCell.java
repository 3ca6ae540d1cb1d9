package cocoscope.ui;

import cocoscope.app.ValueRow;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// A value, and the colour that its pixels have on the canvas; before it the colour that they have in the mask, if they have one.
final class ValueCell extends TableCell<ValueRow, ValueRow> {
    private final Rectangle own = swatch();
    private final Rectangle swatch = swatch();

    ValueCell() {
        setAlignment(Pos.CENTER_LEFT);
        setGraphicTextGap(5);
    }

    private static Rectangle swatch() {
        Rectangle swatch = new Rectangle(12, 12);
        swatch.setArcWidth(4);
        swatch.setArcHeight(4);
        swatch.getStyleClass().add("swatch");
        return swatch;
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
        own.setFill(OkabeIto.color(row.color()));
        setGraphic(row.colored() ? new HBox(3, own, swatch) : swatch);
    }
}

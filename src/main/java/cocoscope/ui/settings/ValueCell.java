package cocoscope.ui.settings;

import atlantafx.base.theme.Styles;
import cocoscope.app.canvas.CategoryColors;
import cocoscope.app.settings.ValueRow;
import cocoscope.ui.control.Rgb;
import cocoscope.ui.control.Text;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// A value, and the color that its pixels have on the canvas, left of it the color that they have in the mask, if any. A click on them
/// shows these pixels alone.
final class ValueCell extends TableCell<ValueRow, ValueRow> {
    private static final double SIZE = 12;

    private final Rectangle own = new Rectangle(SIZE / 2, SIZE);
    private final Rectangle swatch = new Rectangle(SIZE, SIZE);
    private final ToggleButton solo = new ToggleButton(null, new StackPane(swatch, own));
    private final CategoryColors colors;
    private final IntegerProperty soloLabel;
    private final Text text;

    /// @param soloLabel the only label that is shown, 0 for all
    ValueCell(CategoryColors colors, IntegerProperty soloLabel, Text text) {
        this.colors = colors;
        this.soloLabel = soloLabel;
        this.text = text;
        solo.getStyleClass().addAll(Styles.FLAT, "solo");
        solo.setOnAction(_ -> {
            ValueRow row = getItem();
            soloLabel.set(row != null && solo.isSelected() ? row.label() : 0);
        });
        Tooltip.install(solo, new Tooltip(text.get("values.solo")));
        setAlignment(Pos.CENTER_LEFT);
        swatch.setArcWidth(4);
        swatch.setArcHeight(4);
        swatch.getStyleClass().add("swatch");
        StackPane.setAlignment(own, Pos.CENTER_LEFT);
        setGraphic(solo);
    }

    @Override
    protected void updateItem(@Nullable ValueRow row, boolean empty) {
        super.updateItem(row, empty);
        solo.setVisible(row != null && !empty);
        if (row == null || empty) {
            setText(null);
            return;
        }
        setText(row.text());
        solo.setDisable(row.label() == 0);
        solo.setSelected(row.label() > 0 && row.label() == soloLabel.get());
        solo.setAccessibleText(text.get("values.soloOf", row.text()));
        swatch.setFill(row.label() > 0 ? Rgb.color(colors.of(row.label())) : javafx.scene.paint.Color.TRANSPARENT);
        own.setFill(Rgb.color(row.color()));
        own.setVisible(row.colored());
    }
}

package cocoscope.ui.settings;

import atlantafx.base.theme.Styles;
import cocoscope.app.canvas.CategoryColors;
import cocoscope.app.settings.ValueRow;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.Rgb;
import cocoscope.ui.control.Text;
import java.util.function.ObjIntConsumer;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.TableCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// A value, and the color that its category has on the canvas, which can be changed, left of it the color that the pixels have in the mask,
/// if any. The eye shows these pixels alone.
final class ValueCell extends TableCell<ValueRow, ValueRow> {
    private static final double SIZE = 12;

    private final Rectangle own = new Rectangle(SIZE / 2, SIZE);
    private final ColorPicker picker = new ColorPicker();
    private final ToggleButton solo = new ToggleButton(null, Icon.SHOWN.node());
    private final CategoryColors colors;
    private final IntegerProperty soloLabel;
    private final Text text;

    /// @param soloLabel the only label that is shown, 0 for all
    /// @param recolor   hears of a category and the color that a person gives to it
    ValueCell(CategoryColors colors, IntegerProperty soloLabel, ObjIntConsumer<String> recolor, Text text) {
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
        picker.getStyleClass().addAll("button", "value-color");
        picker.setTooltip(new Tooltip(text.get("values.color")));
        picker.setOnAction(_ -> {
            ValueRow row = getItem();
            if (row != null) {
                recolor.accept(row.category(), Rgb.of(picker.getValue()));
            }
        });
        own.managedProperty().bind(own.visibleProperty());
        HBox signs = new HBox(own, picker, solo);
        signs.setAlignment(Pos.CENTER_LEFT);
        setGraphic(signs);
    }

    @Override
    protected void updateItem(@Nullable ValueRow row, boolean empty) {
        super.updateItem(row, empty);
        getGraphic().setVisible(row != null && !empty);
        if (row == null || empty) {
            setText(null);
            return;
        }
        setText(row.text());
        solo.setVisible(row.label() > 0);
        picker.setVisible(row.label() > 0);
        solo.setSelected(row.label() > 0 && row.label() == soloLabel.get());
        solo.setAccessibleText(text.get("values.soloOf", row.text()));
        picker.setAccessibleText(text.get("categories.colorOf", row.category()));
        if (row.label() > 0) {
            picker.setValue(Rgb.color(colors.of(row.label())));
        }
        own.setFill(Rgb.color(row.color()));
        own.setVisible(row.colored());
    }
}

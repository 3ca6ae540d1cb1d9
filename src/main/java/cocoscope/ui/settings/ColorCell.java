package cocoscope.ui.settings;

import cocoscope.app.settings.CategoryEditor;
import cocoscope.app.settings.CategoryRow;
import cocoscope.ui.control.Rgb;
import cocoscope.ui.control.Text;
import java.util.OptionalInt;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.TableCell;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// The color of a category, its own or the one that the canvas gives it. A transparent one takes its own away.
final class ColorCell extends TableCell<CategoryRow, CategoryRow> {
    private final ColorPicker picker = new ColorPicker();
    private final CategoryEditor editor;
    private final Text text;

    ColorCell(CategoryEditor editor, Text text) {
        this.editor = editor;
        this.text = text;
        picker.getStyleClass().addAll("button", "color-cell");
        picker.setOnAction(_ -> {
            CategoryRow row = getItem();
            if (row != null) {
                editor.change(row, row.withColor(rgb(picker.getValue())));
            }
        });
    }

    private static OptionalInt rgb(Color color) {
        return color.getOpacity() == 0 ? OptionalInt.empty()
                : OptionalInt.of(Rgb.of(color));
    }

    @Override
    protected void updateItem(@Nullable CategoryRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
            return;
        }
        picker.setValue(Rgb.color(editor.colorOf(row)));
        picker.setAccessibleText(text.get("categories.colorOf", row.name()));
        setGraphic(picker);
    }
}

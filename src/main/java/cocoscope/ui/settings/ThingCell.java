package cocoscope.ui.settings;

import cocoscope.app.settings.CategoryEditor;
import cocoscope.app.settings.CategoryRow;
import cocoscope.ui.control.Text;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// Whether a category has objects that can be counted; a dash as long as nobody said so.
final class ThingCell extends TableCell<CategoryRow, CategoryRow> {
    private final CheckBox box = new CheckBox();
    private final Text text;

    ThingCell(CategoryEditor editor, Text text) {
        this.text = text;
        box.setAllowIndeterminate(true);
        box.setTooltip(new Tooltip(text.get("categories.thing.tip")));
        setAlignment(Pos.CENTER);
        box.setOnAction(_ -> {
            CategoryRow row = getItem();
            if (row != null) {
                editor.change(row, row.withIsthing(box.isIndeterminate() ? Optional.empty() : Optional.of(box.isSelected())));
            }
        });
    }

    @Override
    protected void updateItem(@Nullable CategoryRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
            return;
        }
        box.setIndeterminate(row.isthing().isEmpty());
        box.setSelected(row.isthing().orElse(false));
        box.setAccessibleText(text.get("categories.thingOf", row.name()));
        setGraphic(box);
    }
}

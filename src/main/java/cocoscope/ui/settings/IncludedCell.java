package cocoscope.ui.settings;

import cocoscope.app.settings.RuleEditor;
import cocoscope.app.settings.ValueRow;
import cocoscope.ui.control.Text;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// Whether a value becomes an object.
final class IncludedCell extends TableCell<ValueRow, ValueRow> {
    private final Text text;
    private final CheckBox box = new CheckBox();

    IncludedCell(RuleEditor editor, Text text) {
        this.text = text;
        box.setOnAction(_ -> {
            ValueRow row = getItem();
            if (row != null) {
                editor.setIncluded(row, box.isSelected());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable ValueRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty || row.value() < 0 || row.role() == ValueRow.Role.BACKGROUND) {
            setGraphic(null);
            return;
        }
        box.setSelected(row.role() == ValueRow.Role.OBJECT);
        box.setAccessibleText(text.get("values.include", row.text()));
        setGraphic(box);
    }
}

package cocoscope.ui.settings;

import cocoscope.app.settings.RuleEditor;
import cocoscope.app.settings.ValueRow;
import cocoscope.ui.control.StyleSheet;
import cocoscope.ui.control.Text;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.textfield.AutoCompletionBinding;
import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;

/// A category's name, edited in place, with the known categories offered while typing.
final class CategoryCell extends TableCell<ValueRow, String> {
    private final Text text;
    private final TextField field = new TextField();
    private final AutoCompletionBinding<String> suggestions;

    CategoryCell(RuleEditor editor, Text text) {
        this.text = text;
        field.getStyleClass().add("cell-field");
        suggestions = TextFields.bindAutoCompletion(field, typed -> suggestions(editor, typed.getUserText()));
        // The popup is styled once before it has an owner to take colors from.
        suggestions.getAutoCompletionPopup().getScene().getStylesheets().add(StyleSheet.BRIDGE.url());
        suggestions.setOnAutoCompleted(_ -> commitEdit(field.getText()));
        field.setOnAction(_ -> commitEdit(field.getText()));
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused && isEditing()) {
                commitEdit(field.getText());
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                cancelEdit();
                event.consume();
            }
        });
    }

    private static List<String> suggestions(RuleEditor editor, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty() ? List.of() : editor.knownCategories().stream()
                .filter(known -> known.toLowerCase(Locale.ROOT).startsWith(wanted) && !known.equals(typed)).toList();
    }

    @Override
    public void startEdit() {
        ValueRow row = getTableRow() == null ? null : getTableRow().getItem();
        if (row == null || row.role() == ValueRow.Role.BACKGROUND) {
            return;
        }
        super.startEdit();
        if (isEditing()) {
            field.setText(getItem());
            field.setAccessibleText(text.get("values.categoryOf", row.text()));
            setText(null);
            setGraphic(field);
            field.requestFocus();
            field.selectAll();
        }
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        show(getItem());
    }

    @Override
    protected void updateItem(@Nullable String category, boolean empty) {
        super.updateItem(category, empty);
        if (empty || category == null) {
            setText(null);
            setGraphic(null);
            setAccessibleText(null);
        } else if (!isEditing()) {
            show(category);
        }
    }

    private void show(@Nullable String category) {
        ValueRow row = getTableRow() == null ? null : getTableRow().getItem();
        boolean named = category != null && !category.isEmpty();
        getStyleClass().remove("muted");
        if (!named) {
            getStyleClass().add("muted");
        }
        suggestions.getAutoCompletionPopup().hide();
        setGraphic(null);
        setText(named ? category : row == null ? "" : text.of(row.role()));
    }
}

package cocoscope.ui.settings;

import cocoscope.app.settings.CategoryEditor;
import cocoscope.app.settings.CategoryRow;
import cocoscope.ui.control.Text;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Asks where the values of a category go that is about to be deleted while they use it.
final class CategoryMoving extends HBox {
    private final CategoryEditor editor;
    private final Text text;
    private final Label question = new Label();
    private final ComboBox<CategoryRow> targets = new ComboBox<>();
    private final Button move = new Button();
    private @Nullable CategoryRow leaving;

    CategoryMoving(CategoryEditor editor, Text text) {
        super(10);
        this.editor = editor;
        this.text = text;
        getStyleClass().add("suggestion");
        setAlignment(Pos.CENTER_LEFT);
        question.setId("categories-question");
        question.setWrapText(true);
        question.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(question, Priority.ALWAYS);
        targets.setId("categories-target");
        targets.setAccessibleText(text.get("categories.target"));
        targets.setMinWidth(140);
        targets.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable CategoryRow row) {
                return row == null ? "" : row.name();
            }

            @Override
            public @Nullable CategoryRow fromString(String typed) {
                return null;
            }
        });
        move.setId("categories-move");
        move.setText(text.get("categories.move"));
        move.setMinWidth(USE_PREF_SIZE);
        move.disableProperty().bind(targets.valueProperty().isNull());
        move.setOnAction(_ -> move());
        managedProperty().bind(visibleProperty());
        getChildren().addAll(question, targets, move);
        close();
    }

    void ask(CategoryRow row) {
        leaving = row;
        List<CategoryRow> others = editor.rowsProperty().get().stream().filter(other -> other != row).toList();
        question.setText(text.get("categories.used", row.name(), row.uses()));
        targets.getItems().setAll(others);
        targets.setValue(others.isEmpty() ? null : others.getFirst());
        setVisible(true);
    }

    void close() {
        leaving = null;
        setVisible(false);
    }

    private void move() {
        CategoryRow row = leaving;
        CategoryRow target = targets.getValue();
        if (row != null && target != null) {
            editor.merge(List.of(target, row));
        }
    }
}

package cocoscope.ui.control;

import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/// A field that is always open; what was typed counts when it is left, or at Enter.
public final class FieldCell<R> extends TableCell<R, R> {
    private final Function<R, String> read;
    private final TextField field = new TextField();

    /// @param write gets the row and what was typed
    public FieldCell(String name, Function<R, String> read, BiConsumer<R, String> write) {
        this.read = read;
        field.setAccessibleText(name);
        field.getStyleClass().add("cell-field");
        field.setOnAction(_ -> commit(write));
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                commit(write);
            }
        });
    }

    private void commit(BiConsumer<R, String> write) {
        R row = getItem();
        if (row != null && !field.getText().equals(read.apply(row))) {
            write.accept(row, field.getText());
        }
    }

    @Override
    protected void updateItem(@Nullable R row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
            return;
        }
        field.setText(read.apply(row));
        setGraphic(field);
    }
}

package cocoscope.ui.demo;

import cocoscope.convert.Recipe;
import cocoscope.ui.histogram.ThresholdSlider;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.event.ActionEvent;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

/// What a person does in the window to come from a mask to a file.
record MainJob(OffScreenWindow window) {
    private static final List<String> NAMES = List.of("shell", "flesh", "pineapple", "lime", "leaf");

    void threshold(int low) {
        window.press("#rule-threshold");
        ThresholdSlider slider = window.find("#threshold", ThresholdSlider.class);
        window.act(() -> slider.bandProperty().set(slider.band().withLow(low)));
    }

    /// Gives each value of the sample its name.
    void values() {
        window.press("#rule-values");
        for (int i = 0; i < NAMES.size(); i++) {
            int row = i + 1;
            String name = NAMES.get(i);
            TableView<?> table = window.find("#values", TableView.class);
            window.act(() -> editCategory(table, row));
            window.act(() -> {
                TextField field = window.find("#values .cell-field", TextField.class);
                field.setText(name);
                field.fireEvent(new ActionEvent());
            });
        }
    }

    private static <R> void editCategory(TableView<R> table, int row) {
        table.edit(row, table.getColumns().stream().filter(column -> "category-column".equals(column.getId())).findFirst().orElseThrow());
    }

    void select(int annotation) {
        window.act(() -> window.find("#annotations", TableView.class).getSelectionModel().select(annotation));
    }

    /// Changes the settings, and tells how they were.
    Recipe change(UnaryOperator<Recipe> change) {
        ObjectProperty<Recipe> recipe = window.session().mask.recipe();
        Recipe before = recipe.get();
        window.act(() -> recipe.set(change.apply(before)));
        return before;
    }
}

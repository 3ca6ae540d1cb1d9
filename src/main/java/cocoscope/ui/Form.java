package cocoscope.ui;

import javafx.geometry.HPos;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Controls below one another, each with its name to the left.
final class Form extends GridPane {
    Form() {
        setHgap(10);
        setVgap(7);
        ColumnConstraints names = new ColumnConstraints(104);
        ColumnConstraints controls = new ColumnConstraints();
        controls.setHgrow(Priority.ALWAYS);
        controls.setHalignment(HPos.LEFT);
        controls.setFillWidth(true);
        getColumnConstraints().addAll(names, controls);
    }

    void add(String name, Control control) {
        Label label = new Label(name);
        label.setLabelFor(control);
        label.setWrapText(true);
        control.setMinWidth(0);
        control.setPrefWidth(120);
        control.setMaxWidth(Double.MAX_VALUE);
        addRow(getRowCount(), label, control);
    }
}

package cocoscope.ui.control;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Controls below one another, each with its name to the left.
public final class Form extends GridPane {
    private static final double NAMES_WIDTH = 114;

    /// Counted here, since a grid leaves out rows that are hidden.
    private int rows;

    public Form() {
        setHgap(10);
        setVgap(7);
        ColumnConstraints names = new ColumnConstraints(NAMES_WIDTH);
        ColumnConstraints controls = new ColumnConstraints();
        controls.setHgrow(Priority.ALWAYS);
        controls.setHalignment(HPos.LEFT);
        controls.setFillWidth(true);
        getColumnConstraints().addAll(names, controls);
    }

    /// A control that takes place only while it is shown.
    public void add(String name, Control control, ObservableBooleanValue shown) {
        Label label = add(name, control);
        for (Node node : List.of(label, control)) {
            node.visibleProperty().bind(shown);
            node.managedProperty().bind(shown);
        }
    }

    public Label add(String name, Control control) {
        Label label = new Label(name);
        label.setLabelFor(control);
        label.setWrapText(true);
        control.setMinWidth(0);
        control.setPrefWidth(120);
        control.setMaxWidth(Double.MAX_VALUE);
        addRow(rows++, label, control);
        return label;
    }
}

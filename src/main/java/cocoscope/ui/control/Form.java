package cocoscope.ui.control;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/// Controls below one another, each with its name to the left. A hidden one takes no place.
public final class Form extends VBox {
    /// Of the names to the left.
    public static final double NAMES_WIDTH = 136;

    private static final double GAP = 8;

    public Form() {
        super(GAP);
    }

    /// A control that takes place only while it is shown.
    public void add(String name, Region control, ObservableBooleanValue shown) {
        Node row = add(name, control).getParent();
        for (Node node : List.of(row, control)) {
            node.visibleProperty().bind(shown);
            node.managedProperty().bind(shown);
        }
    }

    public Label add(String name, Region control) {
        Label label = new Label(name);
        label.setLabelFor(control instanceof CheckedField checked ? checked.field() : control);
        label.setWrapText(true);
        label.setMinSize(NAMES_WIDTH, USE_PREF_SIZE);
        label.setPrefWidth(NAMES_WIDTH);
        label.getStyleClass().add("muted");
        if (!(control instanceof SegmentedButton)) {
            control.setMinWidth(0);
            control.setPrefWidth(120);
            control.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(control, Priority.ALWAYS);
        }
        HBox row = new HBox(GAP, label, control);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(row);
        return label;
    }
}

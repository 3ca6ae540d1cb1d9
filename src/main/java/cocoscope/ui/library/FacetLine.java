package cocoscope.ui.library;

import cocoscope.ui.control.Text;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The name of a facet, and at its right how many images have it.
final class FacetLine extends HBox {
    FacetLine(Region name, long images, Text text) {
        super(6);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        setHgrow(name, Priority.ALWAYS);
        Label count = new Label(text.number(images));
        count.getStyleClass().add("caption");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(name, count);
    }
}

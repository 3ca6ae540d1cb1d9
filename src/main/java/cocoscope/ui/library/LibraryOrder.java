package cocoscope.ui.library;

import atlantafx.base.theme.Styles;
import cocoscope.app.library.Library;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.Text;
import cocoscope.ui.control.ToText;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// By what the images are ordered, and which way.
public final class LibraryOrder extends HBox {
    public LibraryOrder(Library library, Text text, String id) {
        super(6);
        ComboBox<Library.Order> key = new ComboBox<>();
        key.setId(id);
        key.setAccessibleText(text.get("library.sort"));
        key.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(key, Priority.ALWAYS);
        key.getItems().setAll(Library.Order.values());
        key.setConverter(new ToText<>(it -> text.get("library.order." + it.name())));
        key.valueProperty().bindBidirectional(library.orderProperty());
        ToggleButton descending = new ToggleButton(null, Icon.SORT.node());
        descending.setId(id + "-descending");
        descending.getStyleClass().addAll(Styles.FLAT, "tool");
        descending.setTooltip(new Tooltip(text.get("library.descending")));
        descending.setAccessibleText(text.get("library.descending"));
        descending.selectedProperty().bindBidirectional(library.descendingProperty());
        getChildren().addAll(key, descending);
    }
}

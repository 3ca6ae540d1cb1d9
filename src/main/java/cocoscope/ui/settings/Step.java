package cocoscope.ui.settings;

import cocoscope.ui.control.Icon;
import cocoscope.ui.control.Text;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One of the steps from mask to file: its settings when it is open, what they come to in one line when it is closed.
final class Step extends TitledPane {
    private static final double SIDES = 24;

    /// @param key     of its title; its id has a dash for the dot
    /// @param summary what the settings come to
    /// @param menu    at the end of the head
    Step(String key, Text text, Node content, ObservableValue<String> summary, Optional<Node> menu) {
        super(text.get(key), content);
        setId(key.replace('.', '-'));
        setAnimated(false);
        setMinWidth(0);
        getStyleClass().add("step");
        Label title = new Label(text.get(key));
        title.getStyleClass().add("step-title");
        Label line = new Label();
        line.setId(getId() + "-summary");
        line.getStyleClass().add("caption");
        line.textProperty().bind(summary);
        line.setMinWidth(0);
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        line.visibleProperty().bind(expandedProperty().not().and(line.textProperty().isNotEmpty()));
        line.managedProperty().bind(line.visibleProperty());
        VBox words = new VBox(title, line);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        StackPane arrow = new StackPane(Icon.COLLAPSED.node(), Icon.EXPANDED.node());
        arrow.getChildren().getFirst().visibleProperty().bind(expandedProperty().not());
        arrow.getChildren().getLast().visibleProperty().bind(expandedProperty());
        HBox head = new HBox(8, arrow, words);
        menu.ifPresent(head.getChildren()::add);
        head.setAlignment(Pos.CENTER_LEFT);
        head.prefWidthProperty().bind(widthProperty().subtract(SIDES));
        setGraphic(head);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        accessibleTextProperty().bind(Bindings.concat(text.get(key), ", ", line.textProperty()));
    }
}

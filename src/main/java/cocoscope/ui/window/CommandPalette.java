package cocoscope.ui.window;

import atlantafx.base.theme.Styles;
import cocoscope.ui.control.Command;
import cocoscope.ui.control.Text;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// All that can be done now, found by a part of its name.
final class CommandPalette extends VBox {
    private final Text text;
    private final Runnable close;
    private final TextField wanted = new TextField();
    private final ListView<Command> list;

    /// @param close takes the palette away
    CommandPalette(List<Command> commands, Text text, Runnable close) {
        super(10);
        this.text = text;
        this.close = close;
        setId("palette");
        getStyleClass().add("dialog-card");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        FilteredList<Command> found = new FilteredList<>(FXCollections.observableArrayList(
                commands.stream().filter(command -> command.enabled().get()).toList()));
        list = new ListView<>(found);
        list.setId("palette-list");
        list.setPrefSize(460, 320);
        list.getStyleClass().add(Styles.DENSE);
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new CommandCell());
        list.setPlaceholder(new Label(text.get("palette.none")));
        list.setOnMouseClicked(_ -> run());
        list.getSelectionModel().selectFirst();
        wanted.setId("palette-wanted");
        wanted.setPromptText(text.get("palette.wanted"));
        wanted.setAccessibleText(text.get("palette.wanted"));
        wanted.textProperty().addListener((_, _, typed) -> {
            found.setPredicate(command -> command.title(text).toLowerCase(Locale.ROOT).contains(typed.strip().toLowerCase(Locale.ROOT)));
            list.getSelectionModel().selectFirst();
        });
        wanted.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        wanted.setOnAction(_ -> run());
        getChildren().addAll(wanted, list);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            int last = list.getItems().size() - 1;
            int index = list.getSelectionModel().getSelectedIndex() + (event.getCode() == KeyCode.DOWN ? 1 : -1);
            list.getSelectionModel().select(Math.clamp(index, 0, Math.max(0, last)));
            list.scrollTo(list.getSelectionModel().getSelectedIndex());
            event.consume();
        }
    }

    /// The palette goes first, as a command may show a dialog of its own.
    private void run() {
        Command chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close.run();
            chosen.action().run();
        }
    }

    /// A command and its key.
    private final class CommandCell extends ListCell<Command> {
        @Override
        protected void updateItem(@Nullable Command command, boolean empty) {
            super.updateItem(command, empty);
            setGraphic(null);
            if (command != null && !empty) {
                Region gap = new Region();
                HBox.setHgrow(gap, Priority.ALWAYS);
                HBox row = new HBox(8, new Label(command.title(text)), gap);
                row.setAlignment(Pos.CENTER_LEFT);
                command.keys().ifPresent(keys -> {
                    Label key = new Label(keys.getDisplayText());
                    key.getStyleClass().add("key");
                    row.getChildren().add(key);
                });
                setGraphic(row);
            }
        }
    }
}

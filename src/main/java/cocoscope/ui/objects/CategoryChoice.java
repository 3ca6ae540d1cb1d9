package cocoscope.ui.objects;

import atlantafx.base.theme.Styles;
import cocoscope.app.objects.ObjectEditor;
import cocoscope.ui.control.Text;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Asks which category the selected objects get: one of those that there are, found by a part of its name, or a new one.
public final class CategoryChoice extends VBox {
    private final ObjectEditor editor;
    private final Text text;
    private final Runnable close;
    private final List<String> known;
    private final TextField wanted = new TextField();
    private final ListView<String> list = new ListView<>();

    /// @param close takes the question away
    public CategoryChoice(ObjectEditor editor, Text text, Runnable close) {
        super(10);
        this.editor = editor;
        this.text = text;
        this.close = close;
        known = editor.categories();
        setId("category-choice");
        getStyleClass().add("dialog-card");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = new Label(text.get("objects.categoryOf", editor.selectionProperty().get().size()));
        title.getStyleClass().add("dialog-title");
        list.setId("category-choice-list");
        list.setPrefSize(320, 220);
        list.getStyleClass().add(Styles.DENSE);
        list.setFocusTraversable(false);
        list.setAccessibleText(title.getText());
        list.setCellFactory(_ -> new NameCell());
        list.setOnMouseClicked(_ -> choose());
        wanted.setId("category-choice-wanted");
        wanted.setPromptText(text.get("objects.categoryWanted"));
        wanted.setAccessibleText(text.get("objects.categoryWanted"));
        wanted.textProperty().subscribe(this::find);
        wanted.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        wanted.setOnAction(_ -> choose());
        getChildren().addAll(title, wanted, list);
    }

    private void find(String typed) {
        String name = typed.strip();
        List<String> found = known.stream().filter(it -> it.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))).toList();
        list.getItems().setAll(name.isEmpty() || known.contains(name) ? found : Stream.concat(found.stream(), Stream.of(name)).toList());
        list.getSelectionModel().select(known.contains(name) ? found.indexOf(name) : 0);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            int index = list.getSelectionModel().getSelectedIndex() + (event.getCode() == KeyCode.DOWN ? 1 : -1);
            list.getSelectionModel().select(Math.clamp(index, 0, Math.max(0, list.getItems().size() - 1)));
            list.scrollTo(list.getSelectionModel().getSelectedIndex());
            event.consume();
        }
    }

    private void choose() {
        String chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close.run();
            editor.setCategory(chosen);
        }
    }

    /// A name; one that is new says so.
    private final class NameCell extends ListCell<String> {
        @Override
        protected void updateItem(@Nullable String name, boolean empty) {
            super.updateItem(name, empty);
            setText(name == null || empty ? null : known.contains(name) ? name : text.get("objects.newCategory", name));
        }
    }
}

package cocoscope.ui.window;

import atlantafx.base.theme.Styles;
import cocoscope.app.history.Change;
import cocoscope.app.history.History;
import cocoscope.ui.control.Command;
import cocoscope.ui.control.Commands;
import cocoscope.ui.control.EnumButtons;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.IconButton;
import cocoscope.ui.control.Text;
import cocoscope.ui.project.ChangeText;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;

/// The top of the window: the menus, undo and redo, the search for commands, and the way to the file.
final class TopBar extends HBox {
    private static final double NARROW = 1100;

    private final Text text;

    TopBar(MenuBar menus, Commands commands, History history, BooleanProperty libraryOpen, Text text) {
        super(8);
        this.text = text;
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        menus.setMinWidth(USE_PREF_SIZE);
        IconButton undo = IconButton.of(Icon.UNDO, commands.named("undo"), text);
        IconButton redo = IconButton.of(Icon.REDO, commands.named("redo"), text);
        follow(undo, history.undoneProperty(), "undo.named", "command.undo");
        follow(redo, history.redoneProperty(), "redo.named", "command.redo");
        BooleanBinding narrow = widthProperty().lessThan(NARROW);
        IconButton find = IconButton.of(Icon.SEARCH, commands.named("palette"), text);
        Button search = search(commands.named("palette"));
        showWhile(narrow, find);
        showWhile(narrow.not(), search);
        getChildren().addAll(menus, new Separator(Orientation.VERTICAL), undo, redo, gap(), views(commands.named("library"), libraryOpen),
                gap(), find,
                search, export(commands.named("export")));
    }

    private SegmentedButton views(Command library, BooleanProperty open) {
        SegmentedButton views = EnumButtons.of("view", List.of(FrameView.values()), text, open,
                it -> it ? FrameView.LIBRARY : FrameView.IMAGE, chosen -> open.set(chosen == FrameView.LIBRARY));
        views.getButtons().getFirst().setGraphic(Icon.GRID.node());
        views.getButtons().getLast().setGraphic(Icon.PICTURE.node());
        views.visibleProperty().bind(library.enabled());
        return views;
    }

    private void follow(IconButton button, ReadOnlyObjectProperty<Optional<Change>> change, String named, String plain) {
        ChangeText words = new ChangeText(text);
        change.subscribe(it -> button.name(it.map(known -> text.get(named, words.of(known))).orElse(text.get(plain))));
    }

    /// Looks like the field that it opens.
    private Button search(Command palette) {
        Label words = new Label(text.get("search.commands"), Icon.SEARCH.node());
        words.getStyleClass().add("muted");
        Label key = new Label(palette.keys().orElseThrow().getDisplayText());
        key.getStyleClass().add("caption");
        HBox face = new HBox(8, words, gap(), key);
        face.setAlignment(Pos.CENTER_LEFT);
        Button button = new Button(null, face);
        button.setId("search-commands");
        button.setAccessibleText(palette.title(text));
        button.getStyleClass().add("search-commands");
        button.setOnAction(_ -> palette.action().run());
        face.prefWidthProperty().bind(button.widthProperty().subtract(20));
        return button;
    }

    private Button export(Command export) {
        Button button = new Button(export.title(text), Icon.EXPORT.node());
        button.setId("export-button");
        button.getStyleClass().add(Styles.ACCENT);
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty().bind(Bindings.not(export.enabled()));
        button.setOnAction(_ -> export.action().run());
        return button;
    }

    private static void showWhile(BooleanBinding condition, Region part) {
        part.visibleProperty().bind(condition);
        part.managedProperty().bind(condition);
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}

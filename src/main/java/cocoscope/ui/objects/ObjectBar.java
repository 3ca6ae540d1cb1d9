package cocoscope.ui.objects;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import cocoscope.app.preview.LivePreview;
import cocoscope.ui.control.Command;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.SmallButton;
import cocoscope.ui.control.Text;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;

/// Over the canvas while objects are selected: how many, and what can be done with them.
public final class ObjectBar extends HBox {
    public ObjectBar(ObjectCommands commands, LivePreview live, Text text) {
        super(6);
        setId("object-bar");
        getStyleClass().add("object-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label count = new Label();
        count.setId("objects-selected");
        count.setMinWidth(USE_PREF_SIZE);
        count.textProperty().bind(live.selectionProperty().map(selection -> text.get("objects.selected", selection.size())));
        MenuButton more = new MenuButton(null, Icon.MORE.node(), commands.join().menuItem(text), commands.split().menuItem(text),
                commands.crowd().menuItem(text));
        more.setId("objects-more");
        more.setAccessibleText(text.get("objects.more"));
        more.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, Styles.BUTTON_ICON, Tweaks.NO_ARROW);
        getChildren().addAll(count, button(commands.exclude(), "objects.exclude", text),
                button(commands.category(), "objects.category", text), more);
        visibleProperty().bind(Bindings.createBooleanBinding(() -> !live.selectionProperty().get().isEmpty(), live.selectionProperty()));
    }

    private static SmallButton button(Command command, String key, Text text) {
        SmallButton button = new SmallButton(text, key, command.key() + "-objects", command.action());
        button.disableProperty().bind(Bindings.not(command.enabled()));
        return button;
    }
}

package cocoscope.ui.control;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;

/// A button of a bar that is an icon alone: its tooltip has its name and its key.
public final class IconButton extends Button {
    private final Optional<KeyCombination> keys;

    public IconButton(Icon icon, String id, String name, Optional<KeyCombination> keys, Runnable action) {
        super(null, icon.node());
        this.keys = keys;
        setId(id);
        getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, "icon-button");
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> action.run());
        name(name);
    }

    /// A button for a command, enabled while that is.
    public static IconButton of(Icon icon, Command command, Text text) {
        IconButton button = new IconButton(icon, command.key() + "-button", command.title(text), command.keys(), command.action());
        button.disableProperty().bind(Bindings.not(command.enabled()));
        return button;
    }

    public void name(String name) {
        setAccessibleText(name);
        setTooltip(new Tooltip(keys.map(it -> name + "  " + it.getDisplayText()).orElse(name)));
    }
}

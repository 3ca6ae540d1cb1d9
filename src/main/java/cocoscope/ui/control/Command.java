package cocoscope.ui.control;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;

/// Something that a person can do, wherever it is offered: menu, button, key or sheet of shortcuts.
///
/// @param key     names its text
/// @param keys    the shortcut, if it has one
/// @param enabled whether it can be done now
public record Command(String key, Optional<KeyCombination> keys, ObservableBooleanValue enabled, Runnable action) {
    public static Command of(String key, String shortcut, ObservableBooleanValue enabled, Runnable action) {
        return new Command(key, shortcut.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(shortcut)), enabled, action);
    }

    public static Command of(String key, String shortcut, Runnable action) {
        return of(key, shortcut, Bindings.createBooleanBinding(() -> true), action);
    }

    public String title(Text text) {
        return text.get("command." + key);
    }

    public MenuItem menuItem(Text text) {
        MenuItem item = new MenuItem(title(text));
        item.setId(key);
        keys.ifPresent(item::setAccelerator);
        item.disableProperty().bind(Bindings.not(enabled));
        item.setOnAction(_ -> action.run());
        return item;
    }
}

package cocoscope.ui.window;

import cocoscope.app.history.History;
import cocoscope.ui.control.Command;
import cocoscope.ui.control.Commands;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// Undoes and redoes by key wherever the focus is; only a field in which something is being typed keeps the keys for its own text. Tells
/// the history where a gesture of the mouse starts and ends.
final class UndoKeys {
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
    private static final List<KeyCombination> REDO = List.of(KeyCombination.valueOf("Shortcut+Shift+Z"),
            KeyCombination.valueOf("Shortcut+Y"));

    private final Command undo;
    private final Command redo;
    private boolean typing;

    UndoKeys(History history, Commands commands, Node root) {
        undo = commands.named("undo");
        redo = commands.named("redo");
        root.addEventFilter(KeyEvent.KEY_TYPED, event -> typing |= event.getTarget() instanceof TextInputControl && isText(event));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            typing = false;
            history.press(event.getClickCount() > 1);
        });
        root.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> history.release());
        // A popup may have swallowed the release.
        root.addEventFilter(MouseEvent.MOUSE_MOVED, _ -> history.release());
        history.projectProperty().addListener((_, _, _) -> typing = false);
    }

    private static boolean isText(KeyEvent event) {
        return !event.isShortcutDown() && event.getCharacter().chars().anyMatch(letter -> letter >= ' ' || letter == '\b');
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB || event.getCode() == KeyCode.ENTER) {
            typing = false;
        } else if (!typing && UNDO.match(event)) {
            run(undo, event);
        } else if (!typing && REDO.stream().anyMatch(keys -> keys.match(event))) {
            run(redo, event);
        }
    }

    private static void run(Command command, KeyEvent event) {
        if (command.enabled().get()) {
            command.action().run();
        }
        event.consume();
    }
}

package cocoscope.ui.window;

import atlantafx.base.controls.ModalPane;
import cocoscope.ui.control.Command;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Makes a dialog one: it takes the focus and gives it back, what is behind takes neither keys nor clicks nor files, Esc cancels, and a
/// click beside it changes nothing.
final class DialogFocus {
    private final ModalPane dialogs;
    private final Node behind;
    private final List<Command> commands;
    private @Nullable Node before;

    /// @param root of dialogs and what is behind them
    DialogFocus(ModalPane dialogs, Node behind, Node root, List<Command> commands) {
        this.dialogs = dialogs;
        this.behind = behind;
        this.commands = commands;
        behind.getStyleClass().add("behind");
        dialogs.setFocusTraversable(false);
        dialogs.displayProperty().addListener((_, _, shown) -> {
            if (shown) {
                take();
            } else {
                giveBack();
            }
        });
        dialogs.contentProperty().addListener((_, _, content) -> {
            dialogs.setPersistent(!(content instanceof ShortcutSheet));
            if (dialogs.isDisplay() && content != null) {
                focus(content);
            }
        });
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void take() {
        before = behind.getScene() == null ? null : behind.getScene().getFocusOwner();
        behind.setDisable(true);
        focus(dialogs.getContent());
    }

    private void giveBack() {
        behind.setDisable(false);
        if (before != null && before.getScene() != null) {
            before.requestFocus();
        }
        before = null;
    }

    /// What a person wants first: the default button where it can be pressed, and else the first control.
    private static void focus(Node content) {
        content.applyCss();
        List<Node> controls = nodes(content).filter(node -> node.isFocusTraversable() && !node.isDisabled() && isShown(node, content))
                .toList();
        Optional<Node> button = controls.stream().filter(node -> node instanceof Button it && it.isDefaultButton()).findFirst();
        button.or(() -> controls.stream().findFirst()).ifPresentOrElse(Node::requestFocus, () -> {
            content.setFocusTraversable(true);
            content.requestFocus();
        });
    }

    private static boolean isShown(Node node, Node content) {
        return node.isVisible() && (node == content || node.getParent() != null && isShown(node.getParent(), content));
    }

    private static Stream<Node> nodes(Node node) {
        return node instanceof Parent parent ? Stream.concat(Stream.of(node),
                parent.getChildrenUnmodifiable().stream().flatMap(DialogFocus::nodes))
                : Stream.of(node);
    }

    /// What the dialog has not used itself. Only Enter goes on, to the default button.
    private void pressed(KeyEvent event) {
        if (!dialogs.isDisplay()) {
            return;
        }
        boolean again = event.getCode() == KeyCode.F1 && dialogs.getContent() instanceof ShortcutSheet;
        if (event.getCode() == KeyCode.ESCAPE || again) {
            dialogs.hide();
            event.consume();
        } else if (commands.stream().anyMatch(command -> command.keys().filter(keys -> keys.match(event)).isPresent())) {
            event.consume();
        }
    }
}

package cocoscope.ui.control;

import javafx.application.Platform;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TextInputControlSkin;

/// Stops the caret of a field without the focus. JavaFX lets it blink on, unseen, once the program sets the text, and the window is painted
/// again with each blink.
public final class RestingCaret {
    private RestingCaret() {}

    public static <C extends TextInputControl> C of(C field) {
        field.caretPositionProperty().addListener((_, _, _) -> Platform.runLater(() -> rest(field)));
        return field;
    }

    private static void rest(TextInputControl field) {
        if (!field.isFocused() && field.getSkin() instanceof TextInputControlSkin<?> skin) {
            skin.setCaretAnimating(false);
        }
    }
}

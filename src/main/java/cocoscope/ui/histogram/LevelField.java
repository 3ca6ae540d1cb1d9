package cocoscope.ui.histogram;

import java.util.function.IntConsumer;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/// A number box: Enter or leaving it takes the number, anything that is none goes back to the last one.
final class LevelField extends TextField {
    private static final int MOST_DIGITS = 5;

    private final StringBinding shown;
    private final IntConsumer entered;

    /// @param name    for screen readers
    /// @param shown   the level as it is set
    /// @param entered takes a typed level
    LevelField(String name, StringBinding shown, IntConsumer entered) {
        this.shown = shown;
        this.entered = entered;
        setAccessibleText(name);
        setPrefColumnCount(4);
        setText(shown.get());
        shown.addListener((_, _, level) -> setText(level));
        setOnAction(_ -> take());
        focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                take();
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
                step(event.getCode() == KeyCode.UP ? 1 : -1);
                event.consume();
            }
        });
    }

    private void take() {
        String typed = getText().strip();
        if (!typed.equals(shown.get()) && typed.matches("[0-9]{1," + MOST_DIGITS + "}")) {
            entered.accept(Integer.parseInt(typed));
        }
        setText(shown.get());
    }

    private void step(int by) {
        take();
        entered.accept(Integer.parseInt(shown.get()) + by);
    }
}

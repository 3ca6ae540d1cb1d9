package cocoscope.ui.control;

import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TextFormatter;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Typing whole numbers into a spinner: letters are not taken, and an empty field goes back to the last number.
public final class WholeNumberSpinner {
    private static final int MOST_DIGITS = 9;

    private WholeNumberSpinner() {}

    /// A filter refuses a change by answering null.
    @SuppressWarnings("NullAway")
    public static TextFormatter<Integer> formatter(SpinnerValueFactory<Integer> values) {
        StringConverter<Integer> converter = new StringConverter<>() {
            @Override
            public String toString(@Nullable Integer number) {
                return number == null ? "" : number.toString();
            }

            @Override
            public Integer fromString(String typed) {
                return typed.isEmpty() ? values.getValue() : Integer.valueOf(typed);
            }
        };
        values.setConverter(converter);
        return new TextFormatter<>(converter, values.getValue(),
                change -> change.getControlNewText().matches("[0-9]{0," + MOST_DIGITS + "}") ? change : null);
    }
}

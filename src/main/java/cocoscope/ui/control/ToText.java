package cocoscope.ui.control;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The text of a value in a box that is chosen from and never typed into.
public final class ToText<T> extends StringConverter<T> {
    private final Function<T, String> text;

    public ToText(Function<T, String> text) {
        this.text = text;
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : text.apply(value);
    }

    @Override
    public @Nullable T fromString(String typed) {
        return null;
    }
}

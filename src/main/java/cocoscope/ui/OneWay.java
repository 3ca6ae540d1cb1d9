package cocoscope.ui;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Says what a value is, where nothing can be typed.
final class OneWay<V> extends StringConverter<V> {
    private final Function<V, String> words;

    private OneWay(Function<V, String> words) {
        this.words = words;
    }

    static <V> OneWay<V> of(Function<V, String> words) {
        return new OneWay<>(words);
    }

    @Override
    public String toString(@Nullable V value) {
        return value == null ? "" : words.apply(value);
    }

    @Override
    public @Nullable V fromString(String typed) {
        return null;
    }
}

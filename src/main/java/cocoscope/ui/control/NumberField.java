package cocoscope.ui.control;

import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

/// A box for a number.
public final class NumberField {
    private NumberField() {}

    /// Which numbers are taken.
    ///
    /// @param min  included
    /// @param max   included
    /// @param step   of the keys Up and Down
    /// @param places after the decimal point
    public record NumberRange(double min, double max, double step, int places) {
        public static NumberRange whole(int min, int max) {
            return new NumberRange(min, max, 1, 0);
        }

        private boolean contains(double number) {
            return number >= min && number <= max && (places > 0 || number == Math.rint(number));
        }
    }

    public static CheckedField of(String id, NumberRange range, Text text, ObservableValue<? extends Number> value, DoubleConsumer take) {
        return of(id, () -> range, text, value, take);
    }

    /// @param range as it is when a number is typed
    public static CheckedField of(String id, Supplier<NumberRange> range, Text text, ObservableValue<? extends Number> value,
            DoubleConsumer take) {
        NumberFormat format = text.decimals(range.get().places());
        format.setGroupingUsed(false);
        CheckedField field = new CheckedField(id, value.map(format::format), typed -> {
            OptionalDouble number = parse(typed, format);
            NumberRange now = range.get();
            if (number.isEmpty() || !now.contains(number.getAsDouble())) {
                return Optional.of(text.get(now.places() == 0 ? "number.whole" : "number.decimal", now.min(), now.max()));
            }
            take.accept(number.getAsDouble());
            return Optional.empty();
        });
        field.field().getStyleClass().add("number-field");
        return field.stepping(direction -> {
            NumberRange now = range.get();
            take.accept(Math.clamp(value.getValue().doubleValue() + direction * now.step(), now.min(), now.max()));
        });
    }

    private static OptionalDouble parse(String typed, NumberFormat format) {
        ParsePosition end = new ParsePosition(0);
        Number number = format.parse(typed, end);
        return number == null || end.getIndex() < typed.length() ? OptionalDouble.empty() : OptionalDouble.of(number.doubleValue());
    }
}

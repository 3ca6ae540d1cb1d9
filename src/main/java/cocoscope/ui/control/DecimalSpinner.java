package cocoscope.ui.control;

import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.DoubleSpinnerValueFactory;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// A box for a decimal number of an immutable value; follows the value, and takes what is no number back.
public final class DecimalSpinner {
    private DecimalSpinner() {}

    public static <V> Spinner<Double> of(double least, double greatest, double step, Text text, ObjectProperty<V> value,
                                  Function<V, Double> read, BiFunction<V, Double, V> write) {
        DoubleSpinnerValueFactory numbers = new DoubleSpinnerValueFactory(least, greatest, read.apply(value.get()), step);
        NumberFormat format = text.decimals(3);
        numbers.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Double number) {
                return number == null ? "" : format.format(number);
            }

            @Override
            public Double fromString(String typed) {
                ParsePosition end = new ParsePosition(0);
                Number number = format.parse(typed.strip(), end);
                return number == null || end.getIndex() < typed.strip().length() ? numbers.getValue() : number.doubleValue();
            }
        });
        Spinner<Double> spinner = new Spinner<>(numbers);
        spinner.setEditable(true);
        RestingCaret.of(spinner.getEditor());
        spinner.valueProperty().addListener((_, _, number) -> {
            if (!number.equals(read.apply(value.get()))) {
                value.set(write.apply(value.get(), number));
            }
        });
        value.addListener((_, _, changed) -> numbers.setValue(read.apply(changed)));
        return spinner;
    }
}

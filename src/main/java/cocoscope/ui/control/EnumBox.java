package cocoscope.ui.control;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;

/// A box that chooses one constant of an immutable value, and follows the value.
public final class EnumBox {
    private EnumBox() {}

    public static <V, E extends Enum<E>> ComboBox<E> of(E[] constants, Text text, ObjectProperty<V> value,
                                                 Function<V, E> read, BiFunction<V, E, V> write) {
        return of(constants, text, value, read, chosen -> value.set(write.apply(value.get(), chosen)));
    }

    /// @param choose hears of another constant
    public static <V, E extends Enum<E>> ComboBox<E> of(E[] constants, Text text, ObservableValue<V> value, Function<V, E> read,
            Consumer<E> choose) {
        ComboBox<E> box = new ComboBox<>();
        box.getItems().setAll(constants);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new ToText<>(constant -> text.of(constant)));
        box.setValue(read.apply(value.getValue()));
        box.valueProperty().addListener((_, _, chosen) -> {
            if (chosen != null && chosen != read.apply(value.getValue())) {
                choose.accept(chosen);
            }
        });
        value.addListener((_, _, changed) -> box.setValue(read.apply(changed)));
        return box;
    }
}

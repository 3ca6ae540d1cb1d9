package cocoscope.ui.control;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.SegmentedButton;

/// A row of buttons that chooses one constant, and follows it; one of them is always chosen.
public final class EnumButtons {
    private EnumButtons() {}

    public static <E extends Enum<E>> SegmentedButton of(String id, List<E> constants, Text text, Property<E> value) {
        return of(id, constants, text, value, it -> it, value::setValue);
    }

    /// @param id     of the row; a button's is `id-constant`
    /// @param choose hears of another constant; where it does not change the value, the old button is chosen again
    public static <V, E extends Enum<E>> SegmentedButton of(String id, List<E> constants, Text text, ObservableValue<V> value,
            Function<V, E> read, Consumer<E> choose) {
        SegmentedButton row = new SegmentedButton();
        row.setId(id);
        row.setMaxWidth(SegmentedButton.USE_PREF_SIZE);
        ToggleGroup group = row.getToggleGroup();
        for (E constant : constants) {
            ToggleButton button = new ToggleButton(text.of(constant));
            button.setId(id + "-" + constant.name().toLowerCase(Locale.ROOT));
            button.setUserData(constant);
            button.setMinWidth(ToggleButton.USE_PREF_SIZE);
            button.setToggleGroup(group);
            row.getButtons().add(button);
        }
        Runnable show = () -> group.getToggles().stream().filter(toggle -> toggle.getUserData() == read.apply(value.getValue()))
                .findFirst().ifPresent(group::selectToggle);
        show.run();
        value.addListener((_, _, _) -> show.run());
        group.selectedToggleProperty().addListener((_, _, chosen) -> {
            constants.stream().filter(it -> chosen != null && it == chosen.getUserData() && it != read.apply(value.getValue()))
                    .forEach(choose);
            show.run();
        });
        return row;
    }

    /// Gives all buttons the same share of the width that there is.
    public static SegmentedButton fill(SegmentedButton row) {
        row.setMaxWidth(Double.MAX_VALUE);
        for (ToggleButton button : row.getButtons()) {
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
        }
        return row;
    }
}

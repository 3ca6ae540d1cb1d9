package cocoscope.ui.control;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;

/// A row of buttons of which one is always chosen.
public final class SegmentedButtons {
    private SegmentedButtons() {}

    public static void join(List<? extends Node> buttons) {
        for (Node button : buttons) {
            button.getStyleClass().add(button == buttons.getFirst() ? Styles.LEFT_PILL
                    : button == buttons.getLast() ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
        }
    }

    /// Keeps a property equal to the chosen button's user data; one button stays chosen.
    @SuppressWarnings("unchecked")
    public static <T> void bind(ToggleGroup group, Property<T> property) {
        Runnable show = () -> group.getToggles().stream()
                .filter(toggle -> toggle.getUserData().equals(property.getValue())).findFirst().ifPresent(group::selectToggle);
        show.run();
        property.addListener((_, _, _) -> show.run());
        group.selectedToggleProperty().addListener((_, before, chosen) -> {
            Toggle kept = chosen == null ? before : chosen;
            group.selectToggle(kept);
            property.setValue((T) kept.getUserData());
        });
    }
}

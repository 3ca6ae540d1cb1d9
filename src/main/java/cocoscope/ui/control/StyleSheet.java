package cocoscope.ui.control;

import java.util.Objects;

/// The style sheets of the window, in the order in which they are applied.
public enum StyleSheet {
    /// Modena's names for colors, which ControlsFX asks for.
    BRIDGE("bridge.css"),
    /// The roles of colors, light and dark.
    COLORS("colors.css"),
    CONTROLS("controls.css"),
    WINDOW("window.css");

    private final String file;

    StyleSheet(String file) {
        this.file = file;
    }

    public String url() {
        return Objects.requireNonNull(StyleSheet.class.getResource("/cocoscope/ui/" + file)).toExternalForm();
    }
}

package cocoscope.ui.control;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Arrays;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;

/// Light, dark, or as the system is.
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK;

    /// Empty where there is no such theme.
    public static Optional<Theme> named(String name) {
        return Arrays.stream(values()).filter(theme -> theme.name().equals(name)).findFirst();
    }

    public boolean isDark() {
        return this == DARK || this == SYSTEM && Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    }

    public void apply() {
        Application.setUserAgentStylesheet(isDark() ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet());
    }
}

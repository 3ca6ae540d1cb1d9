package cocoscope.ui.window;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;

/// The system library that JavaFX draws text with on Linux, without which no window opens.
public final class TextLibrary {
    private static final String NAME = "libpangoft2-1.0.so.0";

    private TextLibrary() {}

    /// Skips the test where the library is missing.
    public static void assumeInstalled() {
        assumeTrue(isInstalled(), "JavaFX needs " + NAME + " to draw text; packaging/build/install-text-library says how to install it");
    }

    @SuppressWarnings("restricted")
    private static boolean isInstalled() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return true;
        }
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(NAME, arena);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}

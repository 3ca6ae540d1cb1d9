package cocoscope.cli;

import java.nio.file.Path;

/// Drives the window, which the command line does not know.
@FunctionalInterface
public interface DemoRun {
    /// @param folder for the pictures
    /// @param states every state of the window as well
    /// @param scale  of the pictures, 1 to 4
    /// @return the exit code
    int play(Path folder, boolean states, int scale);
}

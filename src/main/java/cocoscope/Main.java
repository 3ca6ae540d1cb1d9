package cocoscope;

import cocoscope.cli.CocoscopeCommand;
import cocoscope.ui.Launch;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Starts Cocoscope: the window for files and folders to open or no arguments at all, the command line for others. The
/// name of a command is never taken for that of a file.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        boolean opensFiles = Arrays.stream(arguments).allMatch(Main::isFile) && !CocoscopeCommand.isNamedFirst(arguments);
        // No method reference, which would load the window also where it is not wanted.
        System.exit(opensFiles ? Launch.window(List.of(arguments)) : CocoscopeCommand.run(folder -> Launch.demo(folder), arguments));
    }

    private static boolean isFile(String argument) {
        try {
            return !argument.startsWith("-") && Files.exists(Path.of(argument));
        } catch (InvalidPathException _) {
            return false;
        }
    }
}

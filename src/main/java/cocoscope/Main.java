package cocoscope;

import cocoscope.cli.CocoscopeCommand;
import cocoscope.ui.Launch;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/// Starts Cocoscope: the window for files and folders to open or no arguments at all, the command line for others. The
/// name of a command is never taken for that of a file.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        int exitCode = run(arguments);
        // To exit by a call sets up logging, which takes longer than to convert a small mask.
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    static int run(String... arguments) {
        return opensFiles(arguments) ? Launch.window(List.of(arguments))
                : CocoscopeCommand.run((folder, states, scale) -> Launch.demo(folder, states, scale), arguments);
    }

    private static boolean opensFiles(String... arguments) {
        if (arguments.length > 0 && CocoscopeCommand.names().contains(arguments[0])) {
            return false;
        }
        for (String argument : arguments) {
            if (!isFile(argument)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFile(String argument) {
        try {
            return !argument.startsWith("-") && Files.exists(Path.of(argument));
        } catch (InvalidPathException _) {
            return false;
        }
    }
}

package cocoscope;

import cocoscope.cli.CocoscopeCommand;
import cocoscope.ui.Launch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Starts Cocoscope: the window for no arguments or files to open, the demo of the window, else the command line.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String... arguments) {
        if (arguments.length == 2 && arguments[0].equals("demo")) {
            return Launch.demo(Path.of(arguments[1]));
        }
        return Arrays.stream(arguments).allMatch(Main::exists) ? Launch.window(List.of(arguments)) : CocoscopeCommand.run(arguments);
    }

    private static boolean exists(String argument) {
        return !argument.startsWith("-") && Files.exists(Path.of(argument));
    }
}

package cocoscope;

import cocoscope.cli.CocoscopeCommand;
import cocoscope.ui.Launch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Starts Cocoscope: the window for files and folders to open or no arguments at all, the command line for others.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        boolean opensFiles = Arrays.stream(arguments).allMatch(argument -> !argument.startsWith("-") && Files.exists(Path.of(argument)));
        // No method reference, which would load the window also where it is not wanted.
        System.exit(opensFiles ? Launch.window(List.of(arguments)) : CocoscopeCommand.run(folder -> Launch.demo(folder), arguments));
    }
}

package cocoscope.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Hands the folder of a demo to the window, which the command line does not know.
@Command(name = "demo", mixinStandardHelpOptions = true, addMethodSubcommands = false, versionProvider = CocoscopeCommand.Version.class,
        synopsisHeading = "Usage: ", customSynopsis = "cocoscope demo FOLDER", descriptionHeading = "%n",
        description = {"Runs the window off screen on the built-in sample and saves a picture of each step.",
            "Leaves a picture of each step and the COCO file in the folder.", ""},
        footer = {"", "Example:", "  cocoscope demo out/"})
final class DemoCommand implements Callable<Integer> {
    private final ToIntFunction<Path> demo;

    @Parameters(paramLabel = "FOLDER", description = "output folder, created if missing")
    private Path folder = Path.of("");

    DemoCommand(ToIntFunction<Path> demo) {
        this.demo = demo;
    }

    @Override
    public Integer call() {
        return demo.applyAsInt(folder);
    }
}

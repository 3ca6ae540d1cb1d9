package cocoscope.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Hands the folder of a demo to the window, which the command line does not know.
@Command(name = "demo", mixinStandardHelpOptions = true, addMethodSubcommands = false, versionProvider = CocoscopeCommand.Version.class,
        synopsisHeading = "Usage: ", customSynopsis = "cocoscope demo FOLDER [--states] [--scale N]", descriptionHeading = "%n",
        description = {"Runs the window off screen on the built-in sample.",
            "Saves a picture of each step and the COCO file in the folder.", ""},
        footer = {"", "Example:", "  cocoscope demo out/"})
final class DemoCommand implements Callable<Integer> {
    private final DemoRun demo;

    @Parameters(paramLabel = "FOLDER", description = "output folder, created if missing")
    private Path folder = Path.of("");

    @Option(names = "--states",
            description = "also picture every state of the window, light and dark, in three sizes, and make an animation; takes minutes")
    private boolean states;

    @Option(names = "--scale", paramLabel = "N", description = "pixels of a picture per pixel of the window, 1 to 4 (default: 1)")
    private int scale = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DemoCommand(DemoRun demo) {
        this.demo = demo;
    }

    @Override
    public Integer call() {
        if (scale < 1 || scale > 4) {
            throw new ParameterException(spec.commandLine(), "--scale must be 1 to 4, not " + scale);
        }
        return demo.play(folder, states, scale);
    }
}

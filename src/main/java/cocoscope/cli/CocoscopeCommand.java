package cocoscope.cli;

import cocoscope.convert.Recipe;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command line: what it can do, and how it says that something is wrong.
@Command(name = "cocoscope", subcommands = ConvertCommand.class, mixinStandardHelpOptions = true,
        versionProvider = CocoscopeCommand.Version.class, sortOptions = false,
        synopsisHeading = "Usage: ",
        customSynopsis = {
            "cocoscope [FILE_OR_FOLDER...]        opens the window",
            "       cocoscope convert MASK_OR_FOLDER... -o FILE",
            "       cocoscope demo FOLDER                drives the window through a sample",
            "       cocoscope --help | --version"},
        description = "%nConverts segmentation masks to COCO JSON exactly, and shows every pixel.%n",
        footer = {"", "Example:", "  cocoscope convert masks/ -o dataset.json", "",
            "'cocoscope convert --help' lists the options."})
public final class CocoscopeCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// @return the exit code: 0 all done, 1 some inputs failed, 2 wrong usage, 3 nothing written
    public static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new CocoscopeCommand());
        line.setUsageHelpWidth(110);
        line.setAbbreviatedOptionsAllowed(false);
        line.setParameterExceptionHandler((e, _) -> {
            PrintWriter err = e.getCommandLine().getErr();
            err.println(e.getMessage());
            err.println("See '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
            return ExitCode.USAGE;
        });
        line.setExecutionExceptionHandler((e, failed, _) -> {
            failed.getErr().println("Cocoscope itself failed (" + e + "); please report it.");
            return ExitCode.NOTHING_WRITTEN;
        });
        line.registerConverter(Recipe.Instances.class, new Choice<>(Recipe.Instances.class));
        line.registerConverter(Recipe.SegmentationForm.class, new Choice<>(Recipe.SegmentationForm.class));
        line.registerConverter(Recipe.PolygonKind.class, new Choice<>(Recipe.PolygonKind.class));
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "What is to be done?");
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() throws IOException {
            Properties properties = new Properties();
            try (InputStream in = Objects.requireNonNull(Version.class.getResourceAsStream("/cocoscope/version.properties"))) {
                properties.load(in);
            }
            return new String[] {"cocoscope " + properties.getProperty("version")};
        }
    }
}

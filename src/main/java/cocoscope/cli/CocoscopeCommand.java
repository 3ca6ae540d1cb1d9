package cocoscope.cli;

import cocoscope.cli.options.EnumOption;
import cocoscope.cli.options.OptionSections;
import cocoscope.cli.options.TargetOptions;
import cocoscope.cli.shell.ShellFiles;
import cocoscope.coco.Profile;
import cocoscope.convert.Recipe;
import cocoscope.mask.Channel;
import cocoscope.mask.SizeFit;
import cocoscope.mask.ValueEncoding;
import cocoscope.mask.level.Reading;
import cocoscope.mask.palette.KnownPalette;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line: what it can do, and how it says that something is wrong.
@Command(name = "cocoscope", mixinStandardHelpOptions = true, addMethodSubcommands = false,
        versionProvider = CocoscopeCommand.Version.class,
        synopsisHeading = "Usage: ",
        customSynopsis = {
            "cocoscope [FILE_OR_FOLDER...]   opens the window",
            "       cocoscope COMMAND ...",
            "       cocoscope COMMAND --help"},
        descriptionHeading = "%n", description = {"Turns segmentation masks into COCO annotations exactly, and shows every pixel that a choice costs.", ""},
        commandListHeading = "%nCommands:%n",
        footer = {"", "Examples:", "  cocoscope photos/ masks/", "  cocoscope convert masks/ -o dataset.json",
        "  cocoscope inspect mask.jpg",
            "  cocoscope lint dataset.json", "  cocoscope compare dataset.json other.json"})
public final class CocoscopeCommand implements Runnable {
    private static final int WIDTH = 110;
    private static final String HELP = "help";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// @param demo drives the window through the sample and leaves pictures in a folder
    /// @return the exit code: 0 all done, 1 some inputs failed, 2 wrong usage, 3 nothing written
    public static int run(DemoRun demo, String... arguments) {
        return run(commandLine(demo, arguments), System.in, new FileOutputStream(FileDescriptor.out), arguments);
    }

    /// @param out gets the files that are written to `-`
    static int run(CommandLine line, InputStream in, OutputStream out, String... arguments) {
        if (arguments.length == 0 || arguments[0].equals(HELP) || !line.getSubcommands().containsKey(arguments[0])) {
            line.setErr(new MessageLines(line.getErr()));
            return line.execute(arguments);
        }
        PrintWriter err = line.getErr();
        try (Pipes pipes = new Pipes(line.getSubcommands().get(arguments[0]).getCommandSpec(), in, arguments)) {
            return new Messages(line, pipes).run(out);
        } catch (IOException e) {
            err.println("Standard input or output failed (" + e.getMessage() + "); nothing more is written.");
            return ExitCode.NOTHING_WRITTEN;
        }
    }

    /// The names of all commands.
    public static Set<String> names() {
        return commands((_, _, _) -> ExitCode.DONE).keySet();
    }

    /// Writes completions for shells and pages for `man` below a folder `share`.
    public static void writeShellFiles(Path share) throws IOException {
        new ShellFiles(commandLine((_, _, _) -> ExitCode.DONE)).writeTo(share);
    }

    /// All commands by their names, each made when it is called.
    private static Map<String, Supplier<Object>> commands(DemoRun demo) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("convert", ConvertCommand::new);
        commands.put("pair", PairCommand::new);
        commands.put("inspect", InspectCommand::new);
        commands.put("lint", LintCommand::new);
        commands.put("compare", CompareCommand::new);
        commands.put("merge", MergeCommand::new);
        commands.put("demo", () -> new DemoCommand(demo));
        commands.put(HELP, CommandLine.HelpCommand::new);
        return commands;
    }

    /// Words the options that picocli adds like all others.
    private static void wordStandardOptions(CommandSpec command) {
        word(command, "--help", "show this help and exit");
        word(command, "--version", "show the version and exit");
    }

    private static void word(CommandSpec command, String name, String description) {
        OptionSpec option = command.findOption(name);
        command.remove(option);
        command.addOption(OptionSpec.builder(option).description(description).build());
    }

    /// The command that the first argument names, or all of them, of which the help tells. To make one takes longer than most
    /// conversions, so the others are left.
    static CommandLine commandLine(DemoRun demo, String... arguments) {
        CommandLine line = new CommandLine(new CocoscopeCommand());
        Map<String, Supplier<Object>> commands = commands(demo);
        if (arguments.length > 0 && commands.containsKey(arguments[0]) && !arguments[0].equals(HELP)) {
            commands.keySet().retainAll(Set.of(arguments[0]));
        } else if (arguments.length == 1 && Set.of("--version", "-V").contains(arguments[0])) {
            commands.clear();
        }
        commands.forEach((name, command) -> line.addSubcommand(name, command.get()));
        line.getSubcommands().forEach((name, command) -> {
            if (name.equals(HELP)) {
                command.getCommandSpec().usageMessage().header("Shows the help of a command.");
            } else {
                command.addMixin(MessageOptions.NAME, new MessageOptions());
                wordStandardOptions(command.getCommandSpec());
                new OptionSections(command.getCommandSpec()).show();
            }
        });
        wordStandardOptions(line.getCommandSpec());
        line.setUsageHelpWidth(WIDTH);
        // A mask's name may begin with @.
        line.setExpandAtFiles(false);
        line.setParameterExceptionHandler((e, _) -> {
            PrintWriter err = e.getCommandLine().getErr();
            err.println(sentence(e));
            if (e instanceof UnmatchedArgumentException unmatched) {
                Spelling.nearest(unmatched.getUnmatched().getFirst(), words(e.getCommandLine().getCommandSpec()))
                        .ifPresent(word -> err.println("Did you mean " + word + "?"));
            }
            err.println("See '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
            return ExitCode.USAGE;
        });
        line.setExecutionExceptionHandler((e, failed, _) -> {
            failed.getErr().println("Internal error (" + e + "); please report it.");
            return ExitCode.NOTHING_WRITTEN;
        });
        line.registerConverter(Recipe.Instances.class, new EnumOption<>(Recipe.Instances.class));
        line.registerConverter(Recipe.SegmentationForm.class, new EnumOption<>(Recipe.SegmentationForm.class));
        line.registerConverter(Recipe.PolygonKind.class, new EnumOption<>(Recipe.PolygonKind.class));
        line.registerConverter(Recipe.Below.class, new EnumOption<>(Recipe.Below.class));
        line.registerConverter(Profile.class, new EnumOption<>(Profile.class));
        line.registerConverter(Channel.class, new EnumOption<>(Channel.class));
        line.registerConverter(ValueEncoding.class, new EnumOption<>(ValueEncoding.class));
        line.registerConverter(SizeFit.class, new EnumOption<>(SizeFit.class));
        line.registerConverter(KnownPalette.class, new EnumOption<>(KnownPalette.class));
        line.registerConverter(TargetOptions.Existing.class, new EnumOption<>(TargetOptions.Existing.class));
        line.registerConverter(Reading.Method.class, new EnumOption<>(Reading.Method.class));
        return line;
    }

    /// What can follow a command: its options and commands.
    private static List<String> words(CommandSpec command) {
        return Stream.concat(command.optionsMap().keySet().stream(), command.subcommands().keySet().stream()).toList();
    }

    /// Without a command, an argument was meant as a file.
    private static String sentence(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched && e.getCommandLine().getParent() == null
                && !unmatched.getUnmatched().getFirst().startsWith("-")) {
            return unmatched.getUnmatched().getFirst() + ": there is no such command, file or folder; check the name.";
        }
        return e.getMessage() + ".";
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "No command given");
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

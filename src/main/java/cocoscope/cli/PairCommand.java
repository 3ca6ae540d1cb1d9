package cocoscope.cli;

import cocoscope.project.PairRow;
import cocoscope.project.PairRow.State;
import cocoscope.project.Pairing;
import cocoscope.project.PairingRule;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Prints which pictures and masks belong together.
@Command(name = "pair", mixinStandardHelpOptions = true, versionProvider = CocoscopeCommand.Version.class, sortOptions = false,
        customSynopsis = "cocoscope pair FILE_OR_FOLDER... [--pair RULE]", synopsisHeading = "Usage: ", descriptionHeading = "%n",
        description = {"Prints which pictures and masks belong together, and what is alone, of another size, or junk.", ""},
        footer = {"", "Exit codes: 0 all files are in pairs, 1 some are not, 2 wrong usage, 3 there is no pair.",
            "", "Examples:",
            "  cocoscope pair photos/ masks/",
            "  cocoscope pair photos/ masks/ --pair stem"})
final class PairCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE_OR_FOLDER", arity = "1..*", description = "pictures, masks, and folders of them")
    private List<Path> files = List.of();

    @Option(names = "--pair", paramLabel = "auto|stem|suffix:S|regex:R", converter = PairingWord.class,
            description = "by all known conventions (default), by one name, by a suffix like suffix:_mask, or by a pattern like regex:(.+)_gt")
    private PairingRule rule = new PairingRule.Automatic();

    @Override
    public Integer call() {
        Pairing.Result result = Pairing.of(files, rule);
        List<PairRow> rows = PairRow.of(result);
        PrintWriter out = spec.commandLine().getOut();
        List<Function<PairRow, String>> columns = List.of(row -> word(row.state()), row -> name(row.picture()), row -> name(row.mask()),
                row -> row.category().orElse("-"));
        int[] widths = columns.stream().mapToInt(column -> rows.stream().map(column).mapToInt(String::length).max().orElse(0)).toArray();
        for (PairRow row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = columns.get(i).apply(row);
                line.append(cell).append(" ".repeat(widths[i] - cell.length() + 2));
            }
            out.println(line.append(row.trouble()).toString().stripTrailing());
        }
        out.println(summary(rows));
        result.problems().forEach(spec.commandLine().getErr()::println);
        if (rows.stream().noneMatch(row -> row.state() == State.PAIRED)) {
            return ExitCode.NOTHING_WRITTEN;
        }
        return result.problems().isEmpty() && rows.stream().allMatch(row -> row.state() == State.PAIRED) ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }

    private static String summary(List<PairRow> rows) {
        String counts = Arrays.stream(State.values())
                .filter(state -> state == State.PAIRED || rows.stream().anyMatch(row -> row.state() == state))
                .map(state -> rows.stream().filter(row -> row.state() == state).count() + " " + word(state)).collect(Collectors.joining(", "));
        return counts + ".";
    }

    private static String word(State state) {
        return switch (state) {
            case PAIRED -> "paired";
            case NO_MASK -> "without mask";
            case NO_PICTURE -> "without picture";
            case AMBIGUOUS -> "ambiguous";
            case SIZE_MISMATCH -> "of two sizes";
            case JUNK -> "junk";
        };
    }

    /// Below the folder, where only one was named.
    private String name(Optional<Path> file) {
        Path root = files.getFirst();
        return file.map(path -> files.size() == 1 && Files.isDirectory(root) ? root.relativize(path) : path).map(Path::toString).orElse("-");
    }
}

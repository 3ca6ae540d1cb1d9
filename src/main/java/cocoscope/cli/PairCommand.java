package cocoscope.cli;

import cocoscope.cli.options.PairingWord;
import cocoscope.cli.report.CommandWording;
import cocoscope.files.ImageListing;
import cocoscope.message.Wording;
import cocoscope.pairing.PairRow;
import cocoscope.pairing.PairRow.State;
import cocoscope.pairing.Pairing;
import cocoscope.pairing.PairingExample;
import cocoscope.pairing.PairingRule;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Prints which pictures and masks belong together.
@Command(name = "pair", mixinStandardHelpOptions = true, addMethodSubcommands = false, versionProvider = CocoscopeCommand.Version.class,
        sortOptions = false,
        customSynopsis = "cocoscope pair FILE_OR_FOLDER... [--pair RULE | --like PICTURE MASK]", synopsisHeading = "Usage: ",
        descriptionHeading = "%n",
        description = {"Lists which pictures and masks are paired, and which files are unpaired, differ in size, or are skipped.", ""},
        footer = {"", "Exit codes: 0 all files are paired, 1 some are not, 2 usage error, 3 no pairs.",
            "", "Examples:",
            "  cocoscope pair photos/ masks/",
            "  cocoscope pair photos/ masks/ --pair stem",
            "  cocoscope pair photos/ masks/ --like photos/a.jpg masks/a.png"})
final class PairCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE_OR_FOLDER", arity = "1..*", description = "pictures, masks, or folders of them")
    private List<Path> files = List.of();

    @Option(names = "--pair", paramLabel = "RULE", converter = PairingWord.class,
            description = "auto (all known conventions, default), stem (same name), suffix:_mask, prefix:gt_, replace:*_sat=*_mask, "
                    + "folder:images=masks, extension:png, or a pattern such as regex:(.+)_gt")
    private @Nullable PairingRule rule;

    @Option(names = "--like", arity = "2", paramLabel = "PICTURE MASK", hideParamSyntax = true,
            description = "find the rule that pairs these two files, print it, and apply it to all others")
    private List<Path> example = List.of();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<ImageListing> listings = files.stream().distinct().map(ImageListing::of).toList();
        PairingRule used = rule(listings);
        if (!example.isEmpty()) {
            out.println("--pair \"" + used.text() + "\"");
        }
        Pairing.Result result = Pairing.among(listings, used);
        List<PairRow> rows = PairRow.of(result);
        Wording wording = CommandWording.create();
        List<Function<PairRow, String>> columns = List.of(row -> word(row.state()), row -> name(row.picture()), row -> name(row.mask()),
                row -> row.category().orElse("-"));
        int[] widths = columns.stream().mapToInt(column -> rows.stream().map(column).mapToInt(String::length).max().orElse(0)).toArray();
        for (PairRow row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = columns.get(i).apply(row);
                line.append(cell).append(" ".repeat(widths[i] - cell.length() + 2));
            }
            out.println(line.append(row.problem().map(wording::of).orElse("")).toString().stripTrailing());
        }
        out.println(summary(rows));
        result.problems().stream().map(wording::of).forEach(spec.commandLine().getErr()::println);
        if (rows.stream().noneMatch(row -> row.state() == State.PAIRED)) {
            return ExitCode.NOTHING_WRITTEN;
        }
        return result.problems().isEmpty() && rows.stream().allMatch(row -> row.state() == State.PAIRED || row.state() == State.SET_ASIDE)
                ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }

    private PairingRule rule(List<ImageListing> listings) {
        if (example.isEmpty()) {
            return rule == null ? new PairingRule.Automatic() : rule;
        }
        if (rule != null) {
            throw new ParameterException(spec.commandLine(), "Use --pair or --like, not both");
        }
        return PairingExample.ruleOf(example.getFirst(), example.getLast(), listings)
                .orElseThrow(() -> new ParameterException(spec.commandLine(),
                "No rule pairs " + example.getFirst() + " with " + example.getLast()
                + "; choose two of the given files, or use --pair"));
    }

    private static String summary(List<PairRow> rows) {
        String counts = Arrays.stream(State.values())
                .filter(state -> state == State.PAIRED || rows.stream().anyMatch(row -> row.state() == state))
                .map(state -> rows.stream().filter(row -> row.state() == state).count() + " " + word(state))
                        .collect(Collectors.joining(", "));
        return counts + ".";
    }

    private static String word(State state) {
        return switch (state) {
            case PAIRED -> "paired";
            case NO_MASK -> "without mask";
            case NO_PICTURE -> "without picture";
            case AMBIGUOUS -> "ambiguous";
            case SIZE_SLIP -> "off by pixels";
            case SIZE_MULTIPLE -> "of another scale";
            case SIZE_MISMATCH -> "of two sizes";
            case ALONE -> "alone";
            case JUNK -> "junk";
            case SET_ASIDE -> "set aside";
            case LEFT_OUT -> "left out";
        };
    }

    /// Below the folder, where only one was named.
    private String name(Optional<Path> file) {
        Path root = files.getFirst();
        return file.map(path -> files.size() == 1 && Files.isDirectory(root) ? root.relativize(path) : path).map(Path::toString)
                .orElse("-");
    }
}

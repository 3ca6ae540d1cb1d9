package cocoscope.cli.shell;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// A command as completions need it: its name, what it does in one line, and its options.
record CommandModel(String name, String summary, List<Option> options) {
    private static final Pattern CHOICES = Pattern.compile("[a-z0-9-]+(\\|[a-z0-9-]+)+");

    /// An option by its long name, with the words that its value is chosen from, if it is.
    record Option(String name, String summary, boolean hasValue, List<String> choices) {}

    static List<CommandModel> of(CommandLine line) {
        return line.getSubcommands().entrySet().stream().map(entry -> of(entry.getKey(), entry.getValue().getCommandSpec())).toList();
    }

    private static CommandModel of(String name, CommandSpec command) {
        String[] header = command.usageMessage().header();
        return new CommandModel(name, plain(header.length == 0 ? command.usageMessage().description() : header),
                command.options().stream().map(CommandModel::option).toList());
    }

    private static Option option(OptionSpec option) {
        boolean hasValue = option.arity().max() > 0;
        return new Option(option.longestName(), plain(option.description()), hasValue, hasValue ? choices(option) : List.of());
    }

    private static List<String> choices(OptionSpec option) {
        if (CHOICES.matcher(option.paramLabel()).matches()) {
            return List.of(option.paramLabel().split("\\|"));
        }
        return option.completionCandidates() == null ? List.of()
                : StreamSupport.stream(option.completionCandidates().spliterator(), false).toList();
    }

    /// The first sentence or clause, without what shells would read as more than text.
    private static String plain(String... lines) {
        String text = Arrays.stream(lines).findFirst().orElse("").replaceAll("%%", "%").replaceAll("[\\[\\]'\"`\\\\$]", "");
        return text.replaceAll("[:;.](\\s.*|$)", "").replace(':', ' ');
    }

    String optionNames() {
        return options.stream().map(Option::name).sorted(Comparator.naturalOrder()).collect(Collectors.joining(" "));
    }
}

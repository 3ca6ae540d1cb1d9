package cocoscope.cli.shell;

import cocoscope.cli.options.OptionSections;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// The page of one command for `man`, in its language of macros.
record ManPage(CommandSpec command, String version) {
    String name() {
        return command.qualifiedName("-");
    }

    String text() {
        List<String> description = lines(command.usageMessage().description());
        StringBuilder page = new StringBuilder();
        page.append(".TH \"").append(name().toUpperCase(Locale.ROOT)).append("\" 1 \"\" \"Cocoscope ").append(version).append("\"\n");
        section(page, "NAME", escaped(name()) + " \\- " + description.getFirst());
        section(page, "SYNOPSIS", lines(command.usageMessage().customSynopsis()).stream().map(line -> ".B " + line.strip())
                .collect(Collectors.joining("\n.br\n")));
        section(page, "DESCRIPTION", String.join("\n.br\n", description));
        page.append(".SH OPTIONS\n");
        command.positionalParameters().forEach(parameter -> entry(page, parameter.paramLabel(), parameter));
        new OptionSections(command).byHeading().forEach((heading, options) -> options(page, heading, options));
        List<String> footer = lines(command.usageMessage().footer());
        if (!footer.isEmpty()) {
            section(page, "EXIT STATUS AND EXAMPLES", ".nf\n" + String.join("\n", footer) + "\n.fi");
        }
        if (!command.subcommands().isEmpty()) {
            section(page, "SEE ALSO", command.subcommands().keySet().stream().map(name -> ".BR " + escaped(name() + "-" + name) + " (1)")
                    .collect(Collectors.joining("\n")));
        }
        return page.toString();
    }

    private static void section(StringBuilder page, String title, String body) {
        page.append(".SH ").append(title).append('\n').append(body).append('\n');
    }

    private static void options(StringBuilder page, String heading, List<OptionSpec> options) {
        if (!heading.isEmpty()) {
            page.append(".SS \"").append(escaped(heading)).append("\"\n");
        }
        options.forEach(option -> entry(page, names(option), option));
    }

    private static String names(OptionSpec option) {
        String names = String.join(", ", option.names());
        return option.arity().max() == 0 ? names : names + " " + option.paramLabel();
    }

    private static void entry(StringBuilder page, String term, ArgSpec argument) {
        page.append(".TP\n.B ").append(escaped(term)).append('\n').append(String.join("\n", lines(argument.description()))).append('\n');
    }

    /// Lines that no macro is read into, without empty ones.
    private static List<String> lines(String... lines) {
        return Arrays.stream(lines).map(line -> line.replace("%%", "%").replace("%n", "")).filter(line -> !line.isBlank())
                .map(ManPage::escaped).toList();
    }

    private static String escaped(String text) {
        String escaped = text.replace("\\", "\\e").replace("-", "\\-");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}

package cocoscope.cli.options;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/// The options of a command under headings: a mixin whose name is a heading, with a capital, is a section of its own.
///
/// Groups of picocli would do that too, but write their synopsis each time one of their options is given, whether or not it is shown,
/// which takes longer than to convert a mask.
public record OptionSections(CommandSpec command) {
    /// Lets the help show the sections.
    public void show() {
        command.usageMessage().sectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, this::text);
    }

    /// Those without a heading come first, under an empty one.
    public Map<String, List<OptionSpec>> byHeading() {
        List<OptionSpec> others = new ArrayList<>(command.options());
        Map<String, List<OptionSpec>> sections = new LinkedHashMap<>();
        sections.put("", others);
        command.mixins().forEach((name, mixin) -> {
            if (Character.isUpperCase(name.charAt(0))) {
                List<OptionSpec> options = others.stream().filter(option -> mixin.findOption(option.longestName()) != null).toList();
                others.removeAll(options);
                sections.put(name, options);
            }
        });
        return sections;
    }

    private String text(Help help) {
        StringBuilder text = new StringBuilder();
        byHeading().forEach((heading, options) -> {
            if (!heading.isEmpty()) {
                text.append(help.createHeading("%n" + heading.replace("%", "%%") + "%n"));
            }
            Help.Layout layout = help.createDefaultLayout();
            layout.addAllOptions(options, help.parameterLabelRenderer());
            text.append(layout);
        });
        return text.toString();
    }
}

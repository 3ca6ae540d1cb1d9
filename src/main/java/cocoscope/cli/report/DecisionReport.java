package cocoscope.cli.report;

import cocoscope.cli.options.UsageException;
import cocoscope.diagnosis.DecisionText;
import cocoscope.diagnosis.DiagnosisText;
import cocoscope.mask.decision.Decision;
import cocoscope.mask.decision.Part;
import cocoscope.mask.rule.LabelRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Tells what was decided on masks without a rule.
public final class DecisionReport {
    private static final int MAX_NAMED = 8;

    private DecisionReport() {}

    public static List<String> lines(Decision decision) {
        return new DecisionText(CommandWording.create()).lines(decision);
    }

    /// @throws UsageException when a name was given for the object of masks that have several
    public static void check(Decision decision, LabelRule rule) throws UsageException {
        Optional<Part> several = decision.parts().stream().filter(part -> part.meaning() == Part.Meaning.CATEGORIES).findFirst();
        if (several.isPresent() && rule instanceof LabelRule.Automatic(_, String category) && !category.equals(LabelRule.OBJECT)) {
            boolean colors = several.get().colors();
            String levels = several.get().levels().stream().limit(MAX_NAMED).map(level -> DiagnosisText.name(level, colors))
                    .collect(Collectors.joining(", "));
            throw new UsageException("--category names the object of two-level masks, but these have the levels %s; name each with %s, or use --threshold N"
                    .formatted(levels, colors ? "--colors" : "--values"));
        }
    }
}

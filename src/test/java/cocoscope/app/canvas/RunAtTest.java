package cocoscope.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.convert.Conversion;
import cocoscope.convert.Converter;
import cocoscope.convert.Recipe;
import cocoscope.mask.TextMask;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.UnusableRuleException;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RunAtTest {
    @Test
    void runsGoDownTheColumns() throws UnusableRuleException {
        RunLengthEncoding runs = runs(
                "..#",
                ".##",
                ".##");

        assertThat(RunAt.of(runs, 1, 2)).as("the second column's two pixels and the third column are one run")
                .contains(new RunAt(5, 4, 5, 1));
        assertThat(RunAt.of(runs, 2, 0)).contains(new RunAt(6, 4, 5, 1));
    }

    @Test
    void runsOfAnObjectAreNumbered() throws UnusableRuleException {
        assertThat(RunAt.of(runs("#.#", "..."), 2, 0)).contains(new RunAt(4, 4, 1, 2));
    }

    @Test
    void aPixelBesideTheObjectIsInNoRun() throws UnusableRuleException {
        assertThat(RunAt.of(runs("#.", ".."), 1, 1)).isEqualTo(Optional.empty());
    }

    private static RunLengthEncoding runs(String... rows) throws UnusableRuleException {
        Conversion conversion = new Converter().convert(TextMask.gray(rows), Recipe.DEFAULT.withRule(new LabelRule.Band(1, 255, false, "a"))
                .withInstances(Recipe.Instances.CATEGORY));
        return conversion.runs().getFirst();
    }
}

package cocoscope.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.convert.Converter;
import cocoscope.convert.Recipe;
import cocoscope.mask.TextMask;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.UnusableRuleException;
import org.junit.jupiter.api.Test;

final class LabelAnchorsTest {
    @Test
    void namesLieInTheLongestRunNearestToTheMiddleOfTheHeight() throws UnusableRuleException {
        LabelAnchors anchors = LabelAnchors.of(new Converter().convert(TextMask.gray(
                "####..",
                "#.....",
                "####..",
                "#.....",
                "####.."), Recipe.DEFAULT.withRule(new LabelRule.Band(1, 255, false, "e"))));

        assertThat(anchors.x(0)).isEqualTo(2);
        assertThat(anchors.y(0)).isEqualTo(2.5);
    }
}

package cocoscope.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.convert.Conversion;
import cocoscope.convert.Converter;
import cocoscope.convert.Recipe;
import cocoscope.geometry.Box;
import cocoscope.mask.TextMask;
import cocoscope.mask.rule.UnusableRuleException;
import org.junit.jupiter.api.Test;

final class LassoTest {
    @Test
    void itTakesWhatIsInsideByAtLeastHalfAndNotWhatReachesIn() throws UnusableRuleException {
        Conversion conversion = new Converter().draft(TextMask.gray(
                "#.........",
                "...##.....",
                "..........",
                ".....#####"), Recipe.DEFAULT);

        assertThat(Lasso.of(new double[] {0, 0, 7, 0, 7, 4, 0, 4}, 10, 4).regions(conversion)).containsExactly(0, 1);
        assertThat(Lasso.of(new double[] {2, 0, 8, 0, 8, 4, 2, 4}, 10, 4).regions(conversion)).containsExactly(1, 2);
    }

    @Test
    void aLineThatLeavesTheImageIsCutAtItsEdges() {
        Lasso lasso = Lasso.of(new double[] {-5, -5, 30, -5, 30, 30, -5, 30}, 4, 3);

        assertThat(lasso.box()).isEqualTo(new Box(0, 0, 4, 3));
        assertThat(lasso.takes(new Box(1, 1, 2, 2))).isTrue();
    }

    @Test
    void aLineWithoutAnInsideTakesNothing() throws UnusableRuleException {
        Conversion conversion = new Converter().draft(TextMask.gray("##.", "##."), Recipe.DEFAULT);

        assertThat(Lasso.of(new double[] {0, 1, 3, 1, 0, 1}, 3, 2).regions(conversion)).isEmpty();
    }
}

package cocoscope.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ComparisonTest {
    @Test
    void theModesFollowEachOtherAndEndWithNone() {
        assertThat(Comparison.OFF.next().mode()).isEqualTo(Comparison.Mode.SWIPE);
        assertThat(Comparison.OFF.next().next().next().next()).isEqualTo(Comparison.OFF);
    }

    @Test
    void layersStayWhileTheModeChanges() {
        Comparison chosen = Comparison.OFF.next().withBefore(ComparedLayer.MASK).withAfter(ComparedLayer.DIFFERENCE);

        assertThat(chosen.next().before()).isEqualTo(ComparedLayer.MASK);
        assertThat(chosen.swapped().before()).isEqualTo(ComparedLayer.DIFFERENCE);
        assertThat(chosen.swapped().swapped()).isEqualTo(chosen);
    }

    @Test
    void theLineStaysInTheView() {
        assertThat(Comparison.OFF.withSplit(-3).split()).isZero();
        assertThat(Comparison.OFF.withSplit(1.5).split()).isEqualTo(1);
    }
}

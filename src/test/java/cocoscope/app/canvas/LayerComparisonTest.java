package cocoscope.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LayerComparisonTest {
    @Test
    void theModesFollowEachOtherAndEndWithNone() {
        assertThat(LayerComparison.OFF.next().mode()).isEqualTo(LayerComparison.Mode.SWIPE);
        assertThat(LayerComparison.OFF.next().next().next().next()).isEqualTo(LayerComparison.OFF);
    }

    @Test
    void layersStayWhileTheModeChanges() {
        LayerComparison chosen = LayerComparison.OFF.next().withBefore(ComparedLayer.MASK).withAfter(ComparedLayer.DIFFERENCE);

        assertThat(chosen.next().before()).isEqualTo(ComparedLayer.MASK);
        assertThat(chosen.swapped().before()).isEqualTo(ComparedLayer.DIFFERENCE);
        assertThat(chosen.swapped().swapped()).isEqualTo(chosen);
    }

    @Test
    void theLineStaysInTheView() {
        assertThat(LayerComparison.OFF.withSplit(-3).split()).isZero();
        assertThat(LayerComparison.OFF.withSplit(1.5).split()).isEqualTo(1);
    }
}

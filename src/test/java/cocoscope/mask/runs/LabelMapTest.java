package cocoscope.mask.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cocoscope.mask.TextMask;
import org.junit.jupiter.api.Test;

final class LabelMapTest {
    @Test
    void runsAreTheMaximalStretchesOfEqualLabel() {
        LabelMap map = TextMask.labels(
                "aab.",
                "....",
                ".bbb");

        assertThat(map.size()).isEqualTo(3);
        assertThat(map.firstRun(1)).isEqualTo(2);
        assertThat(map.firstRun(2)).isEqualTo(2);
        assertThat(map.start(1)).isEqualTo(2);
        assertThat(map.end(1)).isEqualTo(3);
        assertThat(map.label(2)).isEqualTo(2);
        assertThat(map.start(2)).isEqualTo(1);
        assertThat(map.end(2)).isEqualTo(4);
    }

    @Test
    void everyPixelKeepsItsLabel() {
        for (int seed = 0; seed < 100; seed++) {
            LabelMap map = RandomMasks.labels(seed, 3);
            int[] pixels = TextMask.pixels(map);

            assertThat(TextMask.pixels(LabelMap.of(map.width(), map.height(), 3, pixels))).isEqualTo(pixels);
            for (int i = 0; i < pixels.length; i++) {
                assertThat(map.labelAt(i % map.width(), i / map.width())).isEqualTo(pixels[i]);
            }
        }
    }

    @Test
    void refusesLabelsOutOfRangeAndPixelsThatDoNotFillTheMap() {
        assertThatThrownBy(() -> LabelMap.of(2, 1, 1, new int[] {0, 2}))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("The label 2 is not in 0..1");
        assertThatThrownBy(() -> LabelMap.of(2, 2, 1, new int[] {0, 1}))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("do not fill");
    }
}

package cocoscope.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class HistogramTest {
    @Test
    void countsTheValuesThatOccurInAscendingOrder() {
        Histogram histogram = Histogram.of(TextMask.gray(
                "..cc",
                ".a.c"));

        assertThat(histogram.size()).isEqualTo(3);
        assertThat(histogram.value(1)).isEqualTo(1);
        assertThat(histogram.count(1)).isEqualTo(1);
        assertThat(histogram.value(2)).isEqualTo(3);
        assertThat(histogram.countOf(3)).isEqualTo(3);
        assertThat(histogram.countOf(2)).isZero();
    }

    @Test
    void levelsAreUnsigned() {
        assertThat(Histogram.of(Mask.gray8(1, 1, 8, new byte[] {-1})).value(0)).isEqualTo(255);
        assertThat(Histogram.of(Mask.gray16(1, 1, new short[] {-1})).value(0)).isEqualTo(65535);
    }

    @Test
    void colorsAreCountedLikeAnyMapWouldCountThem() {
        Random random = new Random(1);
        int[] colors = new int[64 * 100];
        TreeMap<Integer, Integer> expected = new TreeMap<>();
        for (int i = 0; i < colors.length; i++) {
            colors[i] = random.nextInt(4) == 0 ? 0xFFFFFF - random.nextInt(3) : random.nextInt(0x1000000);
            expected.merge(colors[i], 1, Integer::sum);
        }
        Histogram histogram = Histogram.of(Mask.color(64, 100, colors));

        TreeMap<Integer, Integer> counted = new TreeMap<>();
        for (int entry = 0; entry < histogram.size(); entry++) {
            counted.put(histogram.value(entry), histogram.count(entry));
            assertThat(entry == 0 || histogram.value(entry - 1) < histogram.value(entry)).isTrue();
        }
        assertThat(counted).isEqualTo(expected);
    }
}

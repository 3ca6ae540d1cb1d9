package cocoscope.mask.level;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import cocoscope.mask.RandomSamples;
import org.junit.jupiter.api.Test;

final class ValuePlacesTest {
    @Test
    void areThoseOfLookingAtTheEightNeighborsOfEveryPixel() {
        for (int seed = 0; seed < 600; seed++) {
            Mask mask = RandomSamples.mask(seed);
            Histogram histogram = Histogram.of(mask);
            ValuePlaces places = ValuePlaces.of(mask, histogram);
            for (int entry = 0; entry < histogram.size(); entry++) {
                int flat = 0;
                int between = 0;
                for (int pixel = 0; pixel < mask.width() * mask.height(); pixel++) {
                    int x = pixel % mask.width();
                    int y = pixel / mask.width();
                    if (mask.valueAt(x, y) == histogram.value(entry)) {
                        flat += isFlat(mask, x, y) ? 1 : 0;
                        between += !isFlat(mask, x, y) && isBetween(mask, x, y) ? 1 : 0;
                    }
                }
                assertThat(places.flat(entry)).as("seed " + seed).isEqualTo(flat);
                assertThat(places.between(entry)).as("seed " + seed).isEqualTo(between);
            }
        }
    }

    private static boolean isFlat(Mask mask, int x, int y) {
        for (int neighbor = 0; neighbor < 9; neighbor++) {
            if (neighbor(mask, x, y, neighbor % 3 - 1, neighbor / 3 - 1) != mask.valueAt(x, y)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBetween(Mask mask, int x, int y) {
        int[][] directions = {{1, 0}, {0, 1}, {1, 1}, {1, -1}};
        for (int[] direction : directions) {
            if (Metric.of(mask).isBetween(mask.valueAt(x, y), neighbor(mask, x, y, -direction[0], -direction[1]),
                    neighbor(mask, x, y, direction[0], direction[1]))) {
                return true;
            }
        }
        return false;
    }

    /// A neighbor inside of the mask, which ends with copies of its border.
    private static int neighbor(Mask mask, int x, int y, int dx, int dy) {
        return mask.valueAt(Math.clamp((long) x + dx, 0, mask.width() - 1), Math.clamp((long) y + dy, 0, mask.height() - 1));
    }
}

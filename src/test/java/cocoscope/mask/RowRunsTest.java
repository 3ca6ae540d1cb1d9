package cocoscope.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RowRunsTest {
    @Test
    void keptRunsCoverEveryPixelWithItsValueAndAreMaximal() {
        for (int seed = 0; seed < 400; seed++) {
            Mask mask = RandomSamples.mask(seed);
            assertRuns(mask, mask.runs());
        }
    }

    @Test
    void runsThatAreFoundAgainInEveryRowAreTheSame() {
        for (int seed = 0; seed < 400; seed++) {
            Mask mask = RandomSamples.mask(seed);
            assertRuns(mask, new RowRuns(mask, null, null));
        }
    }

    @Test
    void runsAreKeptUnlessTheyTakeMoreMemoryThanTheSamples() {
        byte[] noise = new byte[1000 * 1000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) i;
        }

        assertThat(KeptRuns.of(Mask.gray8(1000, 1000, 8, new byte[noise.length]))).get()
                .satisfies(kept -> assertThat(kept.rows()).endsWith(1000));
        assertThat(KeptRuns.of(Mask.gray8(1000, 1000, 8, noise))).isEmpty();
    }

    @Test
    void numbersTakeThePlaceOfValuesInRunsThatAreKeptAndInThoseThatAreNot() {
        for (int seed = 0; seed < 200; seed++) {
            Mask mask = RandomSamples.mask(seed);
            Histogram histogram = Histogram.of(mask);
            EntryTable halves = EntryTable.of(mask, histogram, IntStream.range(0, histogram.size()).map(entry -> entry / 2).toArray());
            for (RowRuns runs : List.of(mask.runs(halves), new RowRuns(mask, null, halves))) {
                for (int y = 0; y < mask.height(); y++) {
                    runs.move(y);
                    int x = 0;
                    for (int run = runs.first(); run < runs.last(); run++) {
                        for (; x < runs.end(run); x++) {
                            assertThat(runs.value(run)).isEqualTo(halves.get(mask.valueAt(x, y)));
                        }
                    }
                    assertThat(x).isEqualTo(mask.width());
                }
            }
        }
    }

    private static void assertRuns(Mask mask, RowRuns runs) {
        for (int y = 0; y < mask.height(); y++) {
            runs.move(y);
            int start = 0;
            for (int run = runs.first(); run < runs.last(); run++) {
                int end = runs.end(run);
                assertThat(end).isGreaterThan(start);
                for (int x = start; x < end; x++) {
                    assertThat(mask.valueAt(x, y)).isEqualTo(runs.value(run));
                }
                assertThat(end == mask.width() || mask.valueAt(end, y) != runs.value(run)).isTrue();
                start = end;
            }
            assertThat(start).isEqualTo(mask.width());
        }
    }
}

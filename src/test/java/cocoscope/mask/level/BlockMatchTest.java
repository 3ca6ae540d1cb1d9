package cocoscope.mask.level;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import cocoscope.mask.jpeg.JpegBlocks;
import cocoscope.mask.jpeg.JpegComponents;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The search that leaves out what cannot change, held to the plain one that goes through all MCUs again.
final class BlockMatchTest {
    private static final int WIDTH = 150;
    private static final int HEIGHT = 100;
    private static final int[] LEVELS = {0, 60, 120, 200};

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {35, 60, 80, 95})
    void unitsAroundWhichNothingChangedAreAsTheyWouldBeAfterAnotherSearch(int quality) throws UnreadableImageException {
        for (int seed = 0; seed < 10; seed++) {
            Mask mask = JpegMasks.gray(folder, WIDTH, boxes(new Random(seed)), quality);
            JpegComponents file = mask.jpeg().orElseThrow();
            byte[] plain = new NearestLevel(mask, Histogram.of(mask), LEVELS).labels();
            byte[] labels = plain.clone();

            double agreement = BlockMatch.improve(file, LEVELS, labels, WIDTH, HEIGHT).agreement();

            assertThat(agreement).isEqualTo(searchAllTwice(file, plain));
            assertThat(labels).isEqualTo(plain);
        }
    }

    /// @return the part of the MCUs that agree
    private static double searchAllTwice(JpegComponents file, byte[] labels) {
        JpegBlocks blocks = file.components().getFirst();
        float price = 2 * (blocks.step(1) + blocks.step(JpegBlocks.SIDE));
        McuSearch search = new McuSearch(file, LEVELS, labels, WIDTH, HEIGHT, price);
        int mixed = 0;
        int agreeing = 0;
        for (int round = 0; round < 2; round++) {
            mixed = 0;
            agreeing = 0;
            for (int parity = 0; parity < 2; parity++) {
                for (int top = parity * JpegBlocks.SIDE; top < HEIGHT; top += 2 * JpegBlocks.SIDE) {
                    for (int left = 0; left < WIDTH; left += JpegBlocks.SIDE) {
                        if (!search.isFlat(left, top)) {
                            mixed++;
                            agreeing += search.improve(left, top) < 1 ? 1 : 0;
                        }
                    }
                }
            }
        }
        return (double) agreeing / mixed;
    }

    private static byte[] boxes(Random random) {
        byte[] samples = new byte[WIDTH * HEIGHT];
        for (int box = 0; box < 12; box++) {
            int left = random.nextInt(WIDTH);
            int top = random.nextInt(HEIGHT);
            int right = Math.min(WIDTH, left + 1 + random.nextInt(40));
            int bottom = Math.min(HEIGHT, top + 1 + random.nextInt(40));
            byte level = (byte) LEVELS[random.nextInt(LEVELS.length)];
            for (int y = top; y < bottom; y++) {
                for (int x = left; x < right; x++) {
                    samples[y * WIDTH + x] = level;
                }
            }
        }
        return samples;
    }
}

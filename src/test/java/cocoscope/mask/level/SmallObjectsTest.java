package cocoscope.mask.level;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import cocoscope.mask.level.ReadMask.MethodReason;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Objects of a few pixels, which are flat nowhere.
final class SmallObjectsTest {
    private static final int WIDTH = 200;
    private static final int HEIGHT = 160;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest(name = "{0} on {1} at quality {2}")
    @CsvSource({"255, 0, 95", "255, 0, 75", "255, 0, 60", "0, 255, 75", "200, 0, 75", "128, 0, 95"})
    void specksInAJpegKeepTheirLevel(int level, int ground, int quality) throws UnreadableImageException {
        for (int seed = 0; seed < 5; seed++) {
            boolean[] drawn = specks(seed, 6, 2, 8);
            ReadMask read = read(JpegMasks.gray(folder, WIDTH, painted(drawn, level, ground), quality));

            assertThat(read.levels().size()).isEqualTo(2);
            assertThat(iou(read.mask(), drawn, level, ground)).as("seed %d", seed).isGreaterThan(0.9);
        }
    }

    @ParameterizedTest(name = "{0} pixels wide")
    @CsvSource({"2, 0.75", "3, 0.9"})
    void blurredLinesAreTwoLevels(int wide, double min) {
        boolean[] drawn = new boolean[WIDTH * HEIGHT];
        for (int step = 0; step < 140; step++) {
            for (int i = 0; i < wide; i++) {
                drawn[(10 + step) * WIDTH + 20 + step + i] = true;
            }
        }
        byte[] sharp = painted(drawn, 255, 0);
        byte[] blurred = sharp.clone();
        for (int y = 1; y < HEIGHT - 1; y++) {
            for (int x = 1; x < WIDTH - 1; x++) {
                int sum = 0;
                for (int i = 0; i < 9; i++) {
                    int weight = (i % 3 == 1 ? 2 : 1) * (i / 3 == 1 ? 2 : 1);
                    sum += weight * (sharp[(y + i / 3 - 1) * WIDTH + x + i % 3 - 1] & 0xFF);
                }
                blurred[y * WIDTH + x] = (byte) (sum / 16);
            }
        }

        ReadMask read = read(Mask.gray8(WIDTH, HEIGHT, 8, blurred));

        assertThat(read.reason()).isEqualTo(MethodReason.BLURRED);
        assertThat(read.levels().size()).isEqualTo(2);
        assertThat(iou(read.mask(), drawn, 255, 0)).isGreaterThan(min);
    }

    @Test
    void specksOfAColorAreFoundOnAGroundThatHasNoOther() throws UnreadableImageException {
        boolean[] drawn = specks(3, 6, 4, 8);
        int[] colors = IntStream.range(0, drawn.length).map(i -> drawn[i] ? 0xFF0000 : 0).toArray();

        ReadMask read = read(JpegMasks.colors(folder, WIDTH, colors, 90, true));

        assertThat(read.levels().values()).hasSize(2).contains(0);
        assertThat(read.levels().values().getLast() >> 16).isGreaterThan(200);
        assertThat(iou(read.mask(), drawn, 0xFF0000, 0)).isGreaterThan(0.8);
    }

    @Test
    void aJpegOfOneValueHasOneLevel() throws UnreadableImageException {
        for (int value : new int[] {0, 128, 255}) {
            byte[] samples = new byte[WIDTH * HEIGHT];
            Arrays.fill(samples, (byte) value);
            assertThat(read(JpegMasks.gray(folder, WIDTH, samples, 75)).levels().size()).isEqualTo(1);
        }
    }

    @Test
    void thinLinesOfSeveralClassesStayAsTheyAreInACleanFile() {
        byte[] samples = new byte[WIDTH * HEIGHT];
        for (int line = 1; line < 9; line++) {
            for (int x = 10; x < 190; x++) {
                samples[(line * 16 + x / 40) * WIDTH + x] = (byte) (line * 25);
            }
        }
        Mask mask = Mask.gray8(WIDTH, HEIGHT, 8, samples);

        assertThat(read(mask).mask()).isSameAs(mask);
    }

    private static ReadMask read(Mask mask) {
        return MaskReader.read(mask, Histogram.of(mask), Reading.AUTO, List.of());
    }

    private static boolean[] specks(int seed, int count, int min, int max) {
        Random random = new Random(seed);
        boolean[] drawn = new boolean[WIDTH * HEIGHT];
        for (int speck = 0; speck < count; speck++) {
            int wide = min + random.nextInt(max - min + 1);
            int high = min + random.nextInt(max - min + 1);
            int left = random.nextInt(WIDTH - wide);
            int top = random.nextInt(HEIGHT - high);
            for (int i = 0; i < wide * high; i++) {
                drawn[(top + i / wide) * WIDTH + left + i % wide] = true;
            }
        }
        return drawn;
    }

    private static byte[] painted(boolean[] drawn, int level, int ground) {
        byte[] samples = new byte[drawn.length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) (drawn[i] ? level : ground);
        }
        return samples;
    }

    /// Of what is nearer to the level than to the ground.
    private static double iou(Mask mask, boolean[] drawn, int level, int ground) {
        Metric metric = Metric.of(mask);
        int both = 0;
        int either = 0;
        for (int i = 0; i < drawn.length; i++) {
            int value = mask.valueAt(i % WIDTH, i / WIDTH);
            boolean found = value != ground && metric.apart(value, ground) * 2 > Math.min(metric.apart(level, ground), 128);
            both += found && drawn[i] ? 1 : 0;
            either += found || drawn[i] ? 1 : 0;
        }
        return (double) both / either;
    }
}

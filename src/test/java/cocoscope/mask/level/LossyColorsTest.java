package cocoscope.mask.level;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import cocoscope.mask.palette.KnownPalette;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Color masks that were shrunk with interpolation, or not, and saved as JPEG.
final class LossyColorsTest {
    private static final int SIZE = 160;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource(names = {"VOC", "ADE20K", "CITYSCAPES", "CAMVID"})
    void theColorsOfAPublishedPaletteAreReportedAsTheyWereDrawnInEveryFile(KnownPalette palette) throws UnreadableImageException {
        for (int seed = 0; seed < 3; seed++) {
            int[] colors = some(palette.colors(), 10, seed);
            int[] drawn = regions(colors, 2 * SIZE, seed);
            for (int quality : new int[] {95, 85}) {
                Mask mask = JpegMasks.colors(folder, SIZE, halved(drawn), quality, true);
                assertThat(read(mask, List.of()).levels().values()).as("seed %d, quality %d", seed, quality)
                        .isSubsetOf(list(palette.colors())).containsAll(frequent(drawn));
            }
        }
    }

    @Test
    void aBusyMapOfManyClassesIsNoPhoto() throws UnreadableImageException {
        int[] colors = some(KnownPalette.CITYSCAPES.colors(), 19, 4);
        int[] drawn = regions(colors, 2 * SIZE, 9);

        ReadMask read = read(JpegMasks.colors(folder, SIZE, halved(drawn), 95, true), List.of());

        assertThat(read.levels().values()).isNotEmpty().isSubsetOf(list(colors));
        int right = 0;
        for (int i = 0; i < SIZE * SIZE; i++) {
            int source = (2 * (i / SIZE) + 1) * 2 * SIZE + 2 * (i % SIZE) + 1;
            right += read.mask().valueAt(i % SIZE, i / SIZE) == drawn[source] ? 1 : 0;
        }
        assertThat(right).isGreaterThan((int) (0.88 * SIZE * SIZE));
    }

    @ParameterizedTest
    @CsvSource({"95, 0.995", "90, 0.995", "75, 0.985"})
    void twelveColorsOfWhichAQuarterOfTheChromaIsLeftComeBackAsTheyWereDrawn(int quality, double min) throws UnreadableImageException {
        int[] colors = Arrays.copyOf(KnownPalette.CAMVID.colors(), 12);
        byte[] labels = LabelPictures.draw(640, 480, 12, 12);
        int[] drawn = IntStream.range(0, labels.length).map(i -> colors[labels[i]]).toArray();

        Mask read = read(JpegMasks.colors(folder, 640, drawn, quality, true), List.of()).mask();

        long[] both = new long[12];
        long[] either = new long[12];
        for (int i = 0; i < labels.length; i++) {
            int found = read.valueAt(i % 640, i / 640);
            for (int label = 0; label < 12; label++) {
                both[label] += found == colors[label] && labels[i] == label ? 1 : 0;
                either[label] += found == colors[label] || labels[i] == label ? 1 : 0;
            }
        }
        assertThat(IntStream.range(0, 12).mapToDouble(label -> (double) both[label] / either[label]).average().orElseThrow())
                .isGreaterThanOrEqualTo(min);
    }

    @Test
    void aPhotoOfSmoothShadesHasNoLevels() throws UnreadableImageException {
        int[] shades = new int[SIZE * SIZE];
        Random random = new Random(2);
        for (int i = 0; i < shades.length; i++) {
            int x = i % SIZE;
            int y = i / SIZE;
            int red = 90 + x / 3 + random.nextInt(5);
            int green = 120 + y / 4 + random.nextInt(5);
            shades[i] = red << 16 | green << 8 | 150 + (x + y) / 5 + random.nextInt(5);
        }

        ReadMask read = read(JpegMasks.colors(folder, SIZE, shades, 90, true), List.of());

        assertThat(read.reason()).isEqualTo(ReadMask.MethodReason.NO_LEVELS);
    }

    @Test
    void colorsThatOnlyResembleAPaletteStayAsTheyAre() throws UnreadableImageException {
        int[] hues = {0xFF0000, 0xFF8000, 0xFFFF00, 0x80FF00, 0x00FF00, 0x00FF80, 0x00FFFF, 0x0080FF, 0x0000FF, 0x8000FF, 0xFF00FF,
                0xFF0080};

        List<Integer> found = read(JpegMasks.colors(folder, SIZE, regions(hues, SIZE, 3), 90, true), List.of()).levels().values();

        assertThat(found).hasSameSizeAs(hues);
        for (int color : found) {
            assertThat(Arrays.stream(hues).map(hue -> Metric.COLOR.apart(hue, color)).min().orElseThrow()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void theColorsOfATableAreTheLevelsAndWhatItLacksIsNotGivenToThem() throws UnreadableImageException {
        int[] colors = {0x000000, 0xDC143C, 0x4682B4, 0x00C800};
        Mask mask = JpegMasks.colors(folder, SIZE, halved(regions(colors, 2 * SIZE, 5)), 85, true);

        assertThat(read(mask, List.of(0x000000, 0xDA163A, 0x4880B6, 0x123456)).levels().values())
                .contains(0x000000, 0xDA163A, 0x4880B6).doesNotContain(0xDC143C, 0x4682B4, 0x123456).hasSize(4);
    }

    private static ReadMask read(Mask mask, List<Integer> named) {
        return MaskReader.read(mask, Histogram.of(mask), Reading.AUTO, named);
    }

    private static List<Integer> list(int[] colors) {
        List<Integer> list = new ArrayList<>(Arrays.stream(colors).boxed().toList());
        list.add(0);
        return list;
    }

    private static int[] some(int[] colors, int count, int seed) {
        List<Integer> shuffled = new ArrayList<>(Arrays.stream(colors).boxed().toList());
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled.stream().limit(count).mapToInt(Integer::intValue).toArray();
    }

    /// Each pixel has the color of the nearest of some places.
    private static int[] regions(int[] colors, int size, int seed) {
        Random random = new Random(seed);
        double[] x = random.doubles(2L * colors.length, 0, size).toArray();
        double[] y = random.doubles(2L * colors.length, 0, size).toArray();
        return IntStream.range(0, size * size).map(i -> {
            int nearest = 0;
            for (int place = 1; place < x.length; place++) {
                nearest = Math.hypot(i % size - x[place], i / size - y[place]) < Math.hypot(i % size - x[nearest], i / size - y[nearest])
                        ? place : nearest;
            }
            return colors[nearest % colors.length];
        }).toArray();
    }

    private static List<Integer> frequent(int[] drawn) {
        Histogram histogram = Histogram.of(Mask.color(2 * SIZE, 2 * SIZE, drawn.clone()));
        return IntStream.range(0, histogram.size()).filter(entry -> histogram.count(entry) > drawn.length / 50).mapToObj(histogram::value)
                .toList();
    }

    /// Half as wide and high, each pixel the mean of four.
    private static int[] halved(int[] colors) {
        return IntStream.range(0, SIZE * SIZE).map(i -> {
            int first = 2 * (i / SIZE) * 2 * SIZE + 2 * (i % SIZE);
            int color = 0;
            for (int shift = 0; shift <= 16; shift += 8) {
                int sum = 0;
                for (int at : new int[] {first, first + 1, first + 2 * SIZE, first + 2 * SIZE + 1}) {
                    sum += colors[at] >> shift & 0xFF;
                }
                color |= (sum + 2) / 4 << shift;
            }
            return color;
        }).toArray();
    }
}

package cocoscope.mask.level;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import cocoscope.mask.TextMask;
import cocoscope.mask.level.ReadMask.MethodReason;
import cocoscope.mask.level.Reading.Method;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.RandomMasks;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Index;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MaskReaderTest {
    private static final int WIDTH = 317;
    private static final int HEIGHT = 243;
    private static final int[] COLORS = {0x000000, 0xFF0000, 0x00FF00, 0x0000FF, 0x808000, 0x804080};

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest(name = "{0} levels at quality {1}")
    @CsvSource({"2, 50, 1.0000", "3, 50, 0.9995", "6, 75, 0.999", "6, 50, 0.995", "12, 90, 0.995", "12, 75, 0.98", "12, 50, 0.95"})
    void aJpegMaskIsReadAsItWasDrawn(int count, int quality, double minMeanIou) throws UnreadableImageException {
        byte[] labels = LabelPictures.draw(640, 480, count, 31);
        int[] levels = LabelPictures.levels(count);
        Mask mask = JpegMasks.gray(folder, 640, LabelPictures.painted(labels, levels), quality);

        ReadMask read = read(mask, Reading.AUTO);

        assertThat(read.levels().values()).isEqualTo(list(levels));
        assertThat(read.method()).isEqualTo(Method.MATCH);
        assertThat(read.reason()).isEqualTo(MethodReason.COMPRESSED);
        assertThat(meanIou(read.mask(), LabelPictures.painted(labels, levels), levels)).isGreaterThanOrEqualTo(minMeanIou);
    }

    @Test
    void levelsThatAreNoMultiplesAreFoundBehindTheirRounding() throws UnreadableImageException {
        int[] levels = {8, 51, 82, 160, 177, 213, 254};
        byte[] samples = LabelPictures.painted(LabelPictures.draw(WIDTH, HEIGHT, levels.length, 4), levels);

        for (int quality : new int[] {90, 75, 60, 50, 40}) {
            Mask mask = JpegMasks.gray(folder, WIDTH, samples, quality);
            assertThat(read(mask, Reading.AUTO).levels().values()).as("quality %d", quality).isEqualTo(list(levels));
        }
    }

    @Test
    void aGrayMaskSavedInColorIsReadAlike() throws UnreadableImageException {
        byte[] samples = LabelPictures.painted(LabelPictures.draw(WIDTH, HEIGHT, 6, 2), LabelPictures.levels(6));

        Mask gray = read(JpegMasks.gray(folder, WIDTH, samples, 60), Reading.AUTO).mask();
        Mask color = read(JpegMasks.color(folder, WIDTH, samples, 60), Reading.AUTO).mask();

        assertThat(samples(color)).isEqualTo(samples(gray));
    }

    @Test
    void aCleanMaskIsTheVeryMaskThatWasRead() {
        for (int seed = 0; seed < 300; seed++) {
            LabelMap labels = RandomMasks.labels(seed, 1 + seed % 70);
            byte[] samples = new byte[labels.width() * labels.height()];
            int[] pixels = TextMask.pixels(labels);
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (byte) (pixels[i] * (seed % 3 + 1));
            }
            Mask mask = Mask.gray8(labels.width(), labels.height(), 8, samples);
            assertThat(read(mask, Reading.AUTO).mask()).as("seed %d", seed).isSameAs(mask);
        }
    }

    @Test
    void drawnLabelMapsAreCleanHoweverManyLevelsOrColorsTheyHave() {
        for (int count = 2; count <= 60; count++) {
            byte[] labels = LabelPictures.draw(WIDTH, HEIGHT, count, count);
            int[] colors = new Random(count).ints(count, 0, 0x1000000).toArray();
            for (Mask mask : List.of(Mask.gray8(WIDTH, HEIGHT, 8, LabelPictures.painted(labels, LabelPictures.levels(count))),
                    Mask.color(WIDTH, HEIGHT, painted(labels, colors)))) {
                ReadMask read = read(mask, Reading.AUTO);
                assertThat(read.mask()).as("%d of %s", count, mask.samples()).isSameAs(mask);
                assertThat(read.reason()).isEqualTo(MethodReason.CLEAN);
            }
        }
    }

    @Test
    void softEdgesBetweenTwoLevelsNeverBecomeAThirdOneThatLiesBetween() {
        int[] ramp = {0, 0, 0, 0, 0, 0, 40, 100, 160, 200, 200, 200, 200, 100, 100, 100, 100, 100};
        Mask mask = columns(ramp, 12);

        assertThat(row(read(mask, Reading.AUTO.withMethod(Method.NEAREST).withLevels(List.of(0, 100, 200)))))
                .containsExactly(0, 0, 0, 0, 0, 0, 0, 100, 200, 200, 200, 200, 200, 100, 100, 100, 100, 100);
        assertThat(row(read(mask, Reading.AUTO.withMethod(Method.EDGES).withLevels(List.of(0, 100, 200)))))
                .containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 200, 200, 200, 200, 200, 100, 100, 100, 100, 100);
    }

    @Test
    void valuesBeyondTheToleranceAreLeftAsTheyAre() {
        Mask mask = columns(new int[] {0, 3, 60, 97, 100, 108}, 2);
        Reading levels = Reading.AUTO.withLevels(List.of(0, 100));

        assertThat(row(read(mask, levels.withMethod(Method.EXACT)))).containsExactly(0, 3, 60, 97, 100, 108);
        assertThat(row(read(mask, levels.withMethod(Method.EXACT).withTolerance(OptionalInt.of(3)))))
                .containsExactly(0, 0, 60, 100, 100, 108);
        assertThat(row(read(mask, levels.withMethod(Method.NEAREST)))).containsExactly(0, 0, 100, 100, 100, 100);
        assertThat(row(read(mask, levels.withMethod(Method.NEAREST).withTolerance(OptionalInt.of(8)))))
                .containsExactly(0, 0, 60, 100, 100, 100);
    }

    @Test
    void aLevelThatATableNamesTakesThePlaceOfTheOneThatWasFoundBesideIt() throws UnreadableImageException {
        byte[] samples = LabelPictures.painted(LabelPictures.draw(WIDTH, HEIGHT, 3, 8), new int[] {0, 101, 200});
        Mask mask = JpegMasks.gray(folder, WIDTH, samples, 75);

        ReadMask read = MaskReader.read(mask, Histogram.of(mask), Reading.AUTO, List.of(0, 100, 200));

        assertThat(read.levels().values()).containsExactly(0, 100, 200);
    }

    @Test
    void smallNumbersInAJpegAreLevelsAndTheirRingingIsNot() throws UnreadableImageException {
        byte[] samples = LabelPictures.draw(WIDTH, HEIGHT, 2, 5);
        Mask mask = JpegMasks.gray(folder, WIDTH, samples, 95);

        assertThat(read(mask, Reading.AUTO).levels().values()).containsExactly(0, 1);
    }

    @Test
    void aPhotoHasNoLevelsAndIsLeftAsItIs() {
        byte[] samples = new byte[200 * 200];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) (128 + 90 * Math.sin(i % 200 / 17.0) * Math.cos(i / 200 / 23.0) + i * 7919L % 13);
        }
        Mask mask = Mask.gray8(200, 200, 8, samples).asLossy();

        assertThat(read(mask, Reading.AUTO).mask()).isSameAs(mask);
        assertThat(read(mask, Reading.AUTO).reason()).isEqualTo(MethodReason.NO_LEVELS);
    }

    @ParameterizedTest(name = "{0} colors at quality {1}, subsampled {2}")
    @CsvSource({"3, 90, false, 1.0000", "6, 75, false, 1.0000", "6, 50, false, 0.999", "6, 75, true, 0.999", "6, 50, true, 0.99"})
    void aColorMaskSavedAsJpegIsReadAsItWasDrawn(int count, int quality, boolean subsampled, double minMeanIou)
            throws UnreadableImageException {
        int[] colors = Arrays.copyOf(COLORS, count);
        int[] drawn = painted(LabelPictures.draw(640, 480, count, 31), colors);

        ReadMask read = read(JpegMasks.colors(folder, 640, drawn, quality, subsampled), Reading.AUTO);

        assertThat(read.levels().values()).containsExactlyInAnyOrderElementsOf(list(colors));
        assertThat(read.method()).isEqualTo(Method.MATCH);
        assertThat(meanIou(samples(read.mask()), drawn, colors)).isGreaterThanOrEqualTo(minMeanIou);
    }

    @ParameterizedTest(name = "{0} levels enlarged by {1}, in color {2}")
    @CsvSource({"2, 2, false", "3, 2, false", "6, 1.5, false", "12, 2, false", "21, 3, false", "6, 2, true", "6, 1.5, true", "6, 4, true"})
    void anEnlargedMaskIsReadAsItsSourceWasDrawn(int count, double factor, boolean colors) {
        int[] levels = colors ? COLORS : LabelPictures.levels(count);
        int[] drawn = painted(LabelPictures.draw(160, 120, count, 5), levels);

        ReadMask read = read(Enlarged.linear(160, drawn, factor, colors), Reading.AUTO);

        assertThat(read.levels().values()).containsExactlyInAnyOrderElementsOf(list(levels));
        assertThat(read.reason()).isEqualTo(MethodReason.ENLARGED);
        assertThat(samples(read.mask())).isEqualTo(Enlarged.nearest(160, drawn, factor));
    }

    @Test
    void aBlurredMaskIsNoEnlargedOne() {
        int[] drawn = painted(LabelPictures.draw(640, 480, 3, 5), LabelPictures.levels(3));

        ReadMask read = read(Enlarged.blurred(640, drawn), Reading.AUTO);

        assertThat(read.method()).isEqualTo(Method.EDGES);
        assertThat(read.reason()).isEqualTo(MethodReason.BLURRED);
    }

    @Test
    void aThinLineGetsTheOnlyLevelThatMayBeBehindItAndNeverOneThatIsNowhereNear() {
        int[] across = {0, 0, 0, 0, 0, 0, 30, 120, 30, 0, 0, 0, 0, 0, 0, 200, 200, 200, 200, 100, 100, 100};
        Mask mask = columns(across, 12);

        assertThat(row(read(mask, Reading.AUTO.withMethod(Method.EDGES).withLevels(List.of(0, 100, 200)))))
                .containsExactly(0, 0, 0, 0, 0, 0, 0, 200, 0, 0, 0, 0, 0, 0, 0, 200, 200, 200, 200, 100, 100, 100);
    }

    @Test
    void whereNoLevelLiesBetweenOthersTheNearestIsTheBest() {
        int[] drawn = painted(LabelPictures.draw(640, 480, 2, 5), LabelPictures.levels(2));

        ReadMask read = read(Enlarged.blurred(640, drawn), Reading.AUTO);

        assertThat(read.method()).isEqualTo(Method.NEAREST);
        assertThat(read.reason()).isEqualTo(MethodReason.BLURRED);
        assertThat(Metric.COLOR.standApart(new int[] {0x000000, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00})).isTrue();
        assertThat(Metric.COLOR.standApart(new int[] {0x000000, 0x800000, 0xFF0000})).isFalse();
    }

    @Test
    void softEdgesBetweenTwoColorsNeverBecomeAThirdOneThatLiesBetween() {
        int[] across = {0xFF0000, 0xFF0000, 0xFF0000, 0xFF0000, 0xFF0000, 0xA00000, 0x500000, 0, 0, 0, 0, 0, 0x800000, 0x800000, 0x800000,
                0x800000};
        int[] samples = new int[across.length * 6];
        Arrays.setAll(samples, i -> across[i % across.length]);
        Mask mask = Mask.color(across.length, 6, samples);
        Reading reading = Reading.AUTO.withLevels(List.of(0, 0xFF0000, 0x800000));

        assertThat(row(read(mask, reading.withMethod(Method.NEAREST)))).contains(0x800000, Index.atIndex(5))
                .contains(0x800000, Index.atIndex(6));
        assertThat(row(read(mask, reading.withMethod(Method.EDGES)))).containsExactly(0xFF0000, 0xFF0000, 0xFF0000, 0xFF0000, 0xFF0000,
                0xFF0000,
                0, 0, 0, 0, 0, 0, 0x800000, 0x800000, 0x800000, 0x800000);
    }

    @Test
    void colorsThatArePartOfAGrayMaskAreItsGrayLevels() {
        Mask mask = columns(new int[] {0, 3, 60, 97, 100, 250, 255}, 2);
        Reading colors = new Reading(Method.NEAREST, List.of(0x000000, 0xFF0000, 0xFFFFFF), OptionalInt.empty());

        assertThat(row(read(mask, colors))).containsExactly(0, 0, 0, 0, 0, 255, 255);
    }

    @Test
    void paletteIndicesAreLeftAsTheyAre() {
        Mask index = Mask.index(3, 1, 8, new byte[] {0, 1, 2}, new int[] {0, 0xFF0000, 0x00FF00});

        assertThat(read(index, Reading.AUTO.withMethod(Method.NEAREST).withLevels(List.of(0, 2))).mask()).isSameAs(index);
        assertThat(read(index, Reading.AUTO).reason()).isEqualTo(MethodReason.INDICES);
    }

    private static ReadMask read(Mask mask, Reading reading) {
        return MaskReader.read(mask, Histogram.of(mask), reading, List.of());
    }

    private static Mask columns(int[] values, int height) {
        byte[] samples = new byte[values.length * height];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) values[i % values.length];
        }
        return Mask.gray8(values.length, height, 8, samples);
    }

    private static int[] row(ReadMask read) {
        int[] row = new int[read.mask().width()];
        read.mask().copyRow(1, row);
        return row;
    }

    private static int[] samples(Mask mask) {
        return IntStream.range(0, mask.width() * mask.height()).map(i -> mask.valueAt(i % mask.width(), i / mask.width())).toArray();
    }

    private static List<Integer> list(int[] levels) {
        return Arrays.stream(levels).boxed().toList();
    }

    private static int[] painted(byte[] labels, int[] colors) {
        return IntStream.range(0, labels.length).map(i -> colors[labels[i]]).toArray();
    }

    private static double meanIou(Mask mask, byte[] truth, int[] levels) {
        return meanIou(samples(mask), IntStream.range(0, truth.length).map(i -> truth[i] & 0xFF).toArray(), levels);
    }

    private static double meanIou(int[] found, int[] truth, int[] levels) {
        return Arrays.stream(levels).mapToDouble(level -> {
            int both = 0;
            int either = 0;
            for (int i = 0; i < found.length; i++) {
                boolean is = found[i] == level;
                boolean was = truth[i] == level;
                both += is && was ? 1 : 0;
                either += is || was ? 1 : 0;
            }
            return (double) both / either;
        }).average().orElseThrow();
    }
}

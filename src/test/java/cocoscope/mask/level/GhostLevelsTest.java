package cocoscope.mask.level;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import cocoscope.mask.level.ReadMask.MethodReason;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Levels a few units from a dominant one.
final class GhostLevelsTest {
    private static final int SIZE = 160;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest(name = "{0} at quality {1}")
    @CsvSource({"3, 100", "5, 95", "8, 100", "11, 100", "11, 90", "13, 95"})
    void residueBesideTheGroundOfAJpegIsTheGround(int residue, int quality) throws UnreadableImageException {
        Mask mask = jpeg((x, y) -> disc(x, y) ? 255 : x < 14 ? residue : 0, quality);

        assertThat(read(mask).levels().values()).containsExactly(0, 255);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 95, 80, 60})
    void aWhiteOfThreeLevelsIsOne(int quality) throws UnreadableImageException {
        Mask mask = jpeg((x, y) -> !disc(x, y) ? 0 : x < 70 ? 253 : y < 70 ? 254 : 255, quality);

        assertThat(read(mask).levels().values()).hasSize(2).contains(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 8, 20})
    void aSoftMatteHasTwoLevelsHoweverWideItsRim(int slope) {
        Mask mask = png((x, y) -> {
            int value = (int) Math.clamp(300 + 20 * slope - slope * Math.hypot(x - 80, y - 80), 0, 255);
            return value == 255 && x > 80 ? 254 : value;
        });

        ReadMask read = read(mask);

        assertThat(read.reason()).isEqualTo(MethodReason.BLURRED);
        assertThat(read.levels().values()).hasSize(2).contains(0);
    }

    @Test
    void rimsAndSpecksThatAnEditorLeavesBelongToTheLevelBesideThem() {
        Random random = new Random(1);
        Mask specks = png((x, y) -> random.nextInt(100) == 0 ? disc(x, y) ? 254 : 3 : disc(x, y) ? 255 : 0);
        Mask rims = png((x, y) -> {
            double distance = Math.hypot(x - 80, y - 80);
            return distance < 39 ? 255 : distance < 40 ? 253 : distance < 41 ? 5 : 0;
        });

        assertThat(read(specks).levels().values()).containsExactly(0, 255);
        assertThat(read(rims).levels().values()).containsExactly(0, 255);
    }

    @Test
    void neighborsThatAreDrawnInACleanFileStay() {
        Mask classes = png((x, y) -> disc(x, y) ? 255 : x < 40 ? 1 : x > 120 ? 2 : 0);
        Mask instances = png((x, y) -> x % 16 < 2 && y % 16 < 2 ? 1 + x / 16 + 10 * (y / 16) : 0);

        assertThat(read(classes).mask()).isSameAs(classes);
        assertThat(read(instances).mask()).isSameAs(instances);
    }

    @Test
    void levelsOfAScaleAreNoGhostsOfEachOther() throws UnreadableImageException {
        Mask mask = jpeg((x, _) -> x / 16 * 12, 95);

        assertThat(read(mask).levels().values()).containsExactly(0, 12, 24, 36, 48, 60, 72, 84, 96, 108);
    }

    private static boolean disc(int x, int y) {
        return Math.hypot(x - 80, y - 80) < 40;
    }

    private static ReadMask read(Mask mask) {
        return MaskReader.read(mask, Histogram.of(mask), Reading.AUTO, List.of());
    }

    private static Mask png(IntBinaryOperator level) {
        return Mask.gray8(SIZE, SIZE, 8, samples(level));
    }

    private Mask jpeg(IntBinaryOperator level, int quality) throws UnreadableImageException {
        return JpegMasks.gray(folder, SIZE, samples(level), quality);
    }

    private static byte[] samples(IntBinaryOperator level) {
        byte[] samples = new byte[SIZE * SIZE];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) level.applyAsInt(i % SIZE, i / SIZE);
        }
        return samples;
    }
}

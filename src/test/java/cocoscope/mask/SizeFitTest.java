package cocoscope.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SizeFitTest {
    @ParameterizedTest
    @CsvSource({
        "48, 32, 96, 64, SCALE", "96, 64, 48, 32, SCALE", "32, 24, 96, 72, SCALE", "48, 32, 97, 65, SCALE", "97, 65, 48, 32, SCALE",
        "2, 2, 4, 4, SCALE", "95, 64, 96, 64, CROP", "96, 67, 96, 64, CROP", "99, 61, 96, 64, CROP",
        "96, 64, 96, 64,", "96, 68, 96, 64,", "64, 48, 96, 64,", "48, 64, 96, 64,", "48, 128, 96, 64,", "40, 32, 96, 64,",
    })
    void sizesTellWhatWouldFit(int maskWidth, int maskHeight, int width, int height, SizeFit fit) {
        assertThat(SizeFit.of(maskWidth, maskHeight, width, height)).isEqualTo(Optional.ofNullable(fit));
    }

    @Test
    void aScaledMaskHasABlockForEachPixel() {
        assertThat(drawn(SizeFit.SCALE.fitted(mask(2, 1, 2, 3, 0), 4, 4))).isEqualTo("1122 1122 3300 3300");
        assertThat(drawn(SizeFit.SCALE.fitted(mask(4, 1, 2, 3, 4), 9, 2))).isEqualTo("112233344 112233344");
    }

    @Test
    void aMaskOfMorePixelsGivesThoseInTheMiddleOfEachBlock() {
        assertThat(drawn(SizeFit.SCALE.fitted(mask(6, 1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6), 2, 1))).isEqualTo("25");
    }

    @Test
    void rowsAndColumnsAreCroppedAndRepeatedAtTheRightAndTheBottom() {
        assertThat(drawn(SizeFit.CROP.fitted(mask(4, 1, 2, 3, 4, 5, 6, 7, 8, 1, 1, 1, 1), 3, 4))).isEqualTo("123 567 111 111");
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThat(SizeFit.NONE.fitted(mask(2, 1, 2, 3, 0), 4, 4)).isEmpty();
        assertThat(SizeFit.CROP.fitted(mask(2, 1, 2, 3, 0), 4, 4)).isEmpty();
        assertThat(SizeFit.SCALE.fitted(mask(2, 1, 2, 3, 0), 2, 1)).isEmpty();
        assertThat(SizeFit.NONE.fitted(mask(2, 1, 2, 3, 0), 2, 2)).isPresent();
    }

    @Test
    void idsPalettesAndColorsKeepTheirValues() {
        assertThat(SizeFit.SCALE.fitted(Mask.gray31(1, 1, new int[] {70_000}), 2, 2).orElseThrow().valueAt(1, 1)).isEqualTo(70_000);
        assertThat(SizeFit.SCALE.fitted(Mask.color(1, 1, new int[] {0xABCDEF}), 2, 2).orElseThrow().valueAt(1, 1)).isEqualTo(0xABCDEF);
        assertThat(SizeFit.SCALE.fitted(Mask.index(1, 1, 8, new byte[] {1}, new int[] {1, 2}), 2, 2).orElseThrow().palette().orElseThrow())
                .containsExactly(1, 2);
    }

    private static Mask mask(int width, int... values) {
        byte[] samples = new byte[values.length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) values[i];
        }
        return Mask.gray8(width, values.length / width, 8, samples);
    }

    private static String drawn(Optional<Mask> fitted) {
        Mask mask = fitted.orElseThrow();
        StringBuilder rows = new StringBuilder();
        for (int y = 0; y < mask.height(); y++) {
            for (int x = 0; x < mask.width(); x++) {
                rows.append(mask.valueAt(x, y));
            }
            rows.append(y + 1 < mask.height() ? " " : "");
        }
        return rows.toString();
    }
}

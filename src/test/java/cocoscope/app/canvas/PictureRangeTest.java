package cocoscope.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.decode.samples.Picture;
import cocoscope.decode.samples.WideSamples;
import org.junit.jupiter.api.Test;

final class PictureRangeTest {
    @Test
    void theLeastSampleIsBlackAndTheGreatestWhite() {
        assertThat(grays(PictureRange.EXTREMES.of(picture(1000, 1102, 1255)))).containsExactly(0, 102, 255);
    }

    @Test
    void hotPixelsDoNotDarkenTheRestBetweenThePercentiles() {
        float[] values = new float[101];
        for (int i = 0; i < 100; i++) {
            values[i] = i;
        }
        values[100] = 65535;
        Picture extremes = PictureRange.EXTREMES.of(new WideSamples(101, 1, 1, values).picture(0, 65535));
        Picture percentiles = PictureRange.PERCENTILES.of(new WideSamples(101, 1, 1, values).picture(0, 65535));

        assertThat(extremes.argb(99, 0) & 0xFF).isZero();
        assertThat(percentiles.argb(98, 0) & 0xFF).isEqualTo(255);
        assertThat(percentiles.argb(50, 0) & 0xFF).isEqualTo(128);
        assertThat(percentiles.argb(2, 0) & 0xFF).isZero();
    }

    @Test
    void whatIsNoNumberIsBlackAndCountsForNothing() {
        Picture picture = picture(Float.NaN, 0.5f, 1.5f, Float.POSITIVE_INFINITY);

        assertThat(grays(PictureRange.EXTREMES.of(picture))).containsExactly(0, 0, 255, 255);
    }

    @Test
    void aPictureOfOneValueIsBlack() {
        assertThat(grays(PictureRange.PERCENTILES.of(picture(7, 7)))).containsExactly(0, 0);
    }

    @Test
    void aPictureOf8BitsStaysAsItIs() {
        Picture picture = new Picture(1, 1, new int[] {0xFF102030});
        assertThat(PictureRange.EXTREMES.of(picture)).isSameAs(picture);
    }

    private static Picture picture(float... values) {
        return new WideSamples(values.length, 1, 1, values).picture(0, 65535);
    }

    private static int[] grays(Picture picture) {
        int[] grays = new int[picture.width()];
        for (int x = 0; x < grays.length; x++) {
            grays[x] = picture.argb(x, 0) & 0xFF;
        }
        return grays;
    }
}

package cocoscope.decode.samples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PixelMemoryTest {
    @Test
    void aHundredMegapixelsFitWhereJavaMayUseTwoBytesAPixel() {
        assertThat(PixelMemory.megabytes(100_000_000)).isEqualTo(191);
        assertThat(PixelMemory.fits(10_000, 10_000, 191)).isTrue();
        assertThat(PixelMemory.fits(10_000, 10_000, 190)).isFalse();
    }

    @Test
    void theRefusalNamesSizesAndTheOptionThatAllowsMore() {
        assertThat(PixelMemory.excess(10_000, 10_000, 128))
                .isEqualTo("it has 10000 x 10000 pixels, which take 191 MB of memory or more, above"
                + " the 128 MB that Java may use; allow more with JDK_JAVA_OPTIONS=-Xmx764m, or cut it into tiles");
    }
}

package cocoscope.decode.samples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PixelMemoryTest {
    @Test
    void aHundredMegapixelsFitWhereJavaMayUseFourBytesAPixel() {
        assertThat(PixelMemory.megabytes(100_000_000)).isEqualTo(382);
        assertThat(PixelMemory.fits(10_000, 10_000, 382)).isTrue();
        assertThat(PixelMemory.fits(10_000, 10_000, 381)).isFalse();
    }

    @Test
    void theRefusalNamesSizesAndTheOptionThatAllowsMore() {
        assertThat(PixelMemory.excess(10_000, 10_000, 256)).isEqualTo("it has 10000 x 10000 pixels, which take about 382 MB of memory, more than"
                + " the 256 MB that Java may use; allow more with JDK_JAVA_OPTIONS=-Xmx764m, or cut it into tiles");
    }
}

package cocoscope.decode.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class PixelMemoryTest {
    @Test
    void aHundredMegapixelsFitWhereJavaMayUseTwoBytesAPixel() {
        assertThat(PixelMemory.megabytes(100_000_000)).isEqualTo(191);
        assertThat(PixelMemory.fits(10_000, 10_000, 191)).isTrue();
        assertThat(PixelMemory.fits(10_000, 10_000, 190)).isFalse();
    }

    @Test
    void theRefusalNamesSizesAndTheSettingThatAllowsMore() {
        ImageBytes file = new ImageBytes(Path.of("mask.png"), new byte[1]).within(DecodeLimits.DEFAULT.withPixels(Long.MAX_VALUE));

        assertThatThrownBy(() -> file.requireSize(10_000_000, 10_000_000)).hasMessageMatching(
                "mask\\.png: it has 10000000 x 10000000 pixels, which take at least 190734864 MB of memory, above the \\d+ MB that Java may use; "
                + "allow more with JDK_JAVA_OPTIONS=-Xmx762939456m, or cut it into tiles\\.");
    }
}

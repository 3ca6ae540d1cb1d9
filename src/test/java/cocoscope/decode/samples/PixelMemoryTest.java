package cocoscope.decode.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class PixelMemoryTest {
    private static final ImageBytes FILE = new ImageBytes(Path.of("mask.png"), new byte[1]);

    @Test
    void megabytesAreRoundedUp() {
        assertThat(PixelMemory.megabytes(100_000_000)).isEqualTo(96);
    }

    @Test
    void anImageFitsWhereJavaMayUseAByteForEachPixel() {
        ImageBytes file = FILE.within(DecodeLimits.DEFAULT.withMemory(100_000_000));

        assertThatCode(() -> file.requireSize(10_000, 10_000)).doesNotThrowAnyException();
        assertThatThrownBy(() -> file.requireSize(10_000, 10_001)).hasMessageContaining("more than the 95 MB that Java may use");
    }

    @Test
    void theRefusalNamesSizesAndTheSettingThatAllowsMore() {
        ImageBytes file = FILE.within(DecodeLimits.DEFAULT.withPixels(Long.MAX_VALUE).withMemory(512 << 20));

        assertThatThrownBy(() -> file.requireSize(10_000_000, 10_000_000)).hasMessage(
                "mask.png: it has 10000000 x 10000000 pixels, which need at least 95367432 MB of memory, more than the 512 MB that Java may use; "
                + "allow more with JDK_JAVA_OPTIONS=-Xmx190734928m, or cut it into tiles.");
    }
}

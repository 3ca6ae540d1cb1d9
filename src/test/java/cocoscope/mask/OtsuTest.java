package cocoscope.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class OtsuTest {
    @Test
    void theThresholdIsTheLeastValueOfTheUpperClass() {
        assertThat(Otsu.threshold(Histogram.of(TextMask.gray("aab", "xyz")))).isEqualTo('x' - 'a' + 1);
        assertThat(Otsu.threshold(Histogram.of(TextMask.gray("#.#")))).isEqualTo(1);
        assertThat(Otsu.threshold(Histogram.of(TextMask.gray("ccc")))).isEqualTo(3);
    }

    @Test
    void colorsCountByTheirLuma() {
        Mask mask = Mask.color(4, 1, new int[] {0x000010, 0x000000, 0xFFFF00, 0xFFFFFF});

        assertThat(Otsu.threshold(Histogram.of(mask))).isEqualTo(Mask.luma(0xFFFF00));
    }

    @Test
    void classesAreThoseOfOpenCv() {
        Random random = new Random(1);
        for (int mask = 0; mask < 500; mask++) {
            byte[] samples = new byte[400];
            int low = random.nextInt(120);
            int high = low + 1 + random.nextInt(255 - low);
            double noise = 40 * random.nextDouble();
            for (int i = 0; i < samples.length; i++) {
                double level = (random.nextInt(3) == 0 ? high : low) + noise * random.nextGaussian();
                samples[i] = (byte) Math.clamp(Math.round(level), 0, 255);
            }
            int threshold = Otsu.threshold(Histogram.of(Mask.gray8(20, 20, 8, samples)));
            int openCv = OpenCv.otsu(20, 20, samples);
            for (byte sample : samples) {
                int value = sample & 0xFF;
                assertThat(value >= threshold).isEqualTo(value > openCv);
            }
        }
    }
}

package cocoscope.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cocoscope.decode.UnreadableImageException;
import java.nio.file.Path;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JpegBlocksTest {
    private static final int WIDTH = 90;
    private static final int HEIGHT = 61;

    @TempDir
    private Path folder = Path.of("");

    /// Levels far from 0 and 255, so that no decoded value was cut off.
    private final byte[] samples = LabelPictures.painted(LabelPictures.draw(WIDTH, HEIGHT, 4, 7), new int[] {70, 100, 140, 180});

    @Test
    void theCoefficientsOfTheFileAreThoseOfItsPixels() throws UnreadableImageException {
        assertAgree(JpegMasks.grey(folder, WIDTH, samples, 75));
        assertAgree(JpegMasks.grey(folder, WIDTH, samples, 30));
    }

    @Test
    void theFirstOfThreeChannelsIsFoundAmongSubsampledOnes() throws UnreadableImageException {
        Mask mask = JpegMasks.color(folder, WIDTH, samples, 75);

        assertThat(mask.samples()).isEqualTo(Mask.Samples.GREY);
        assertAgree(mask);
    }

    @Test
    void restartMarkersAreStepsInTheFileAndNotInTheMask() throws UnreadableImageException {
        assertAgree(JpegMasks.special(folder, WIDTH, samples, false));
    }

    @Test
    void aProgressiveFileTellsNoCoefficients() throws UnreadableImageException {
        assertThat(JpegMasks.special(folder, WIDTH, samples, true).blocks()).isEmpty();
    }

    private static void assertAgree(Mask mask) {
        JpegBlocks blocks = mask.blocks().orElseThrow();
        assertThat(blocks.columns()).isEqualTo(12);
        assertThat(blocks.rows()).isEqualTo(8);
        assertThat(blocks.mixed()).isGreaterThan(10);
        BlockTransform transform = new BlockTransform(8, 8);
        float[] found = new float[64];
        for (int row = 0; row < HEIGHT / 8; row++) {
            for (int column = 0; column < WIDTH / 8; column++) {
                int left = column * 8;
                int top = row * 8;
                transform.forward(pixels(at -> mask.valueAt(left + at % 8, top + at / 8) - 128), found);
                int block = row * blocks.columns() + column;
                for (int k = 0; k < 64; k++) {
                    int coefficient = k > 0 && blocks.isFlat(block) ? 0
                            : blocks.isFlat(block) ? Math.round(found[0] / blocks.step(0)) : blocks.coefficient(block, k);
                    // The decoder rounds every pixel.
                    assertThat(found[k]).isCloseTo(coefficient * blocks.step(k), within(4f));
                }
            }
        }
    }

    private static float[] pixels(IntUnaryOperator value) {
        float[] pixels = new float[64];
        for (int at = 0; at < pixels.length; at++) {
            pixels[at] = value.applyAsInt(at);
        }
        return pixels;
    }
}

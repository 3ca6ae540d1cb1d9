package cocoscope.mask.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.mask.Mask;
import cocoscope.mask.level.BlockTransform;
import cocoscope.mask.level.ComponentBlock;
import cocoscope.mask.level.JpegMasks;
import cocoscope.mask.level.LabelPictures;
import java.nio.file.Path;
import java.util.Arrays;
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
        assertAgree(JpegMasks.gray(folder, WIDTH, samples, 75));
        assertAgree(JpegMasks.gray(folder, WIDTH, samples, 30));
    }

    @Test
    void theFirstOfThreeChannelsIsFoundAmongSubsampledOnes() throws UnreadableImageException {
        Mask mask = JpegMasks.color(folder, WIDTH, samples, 75);

        assertThat(mask.samples()).isEqualTo(Mask.Samples.GRAY);
        assertAgree(mask);
    }

    @Test
    void theColorsOfTheFileAreThoseOfItsPixels() throws UnreadableImageException {
        int[] colors = new int[WIDTH * HEIGHT];
        for (int i = 0; i < colors.length; i++) {
            colors[i] = (samples[i] & 0xFF) << 16 | 0x8000 | 200 - (samples[i] & 0xFF);
        }
        for (boolean subsampled : new boolean[] {false, true}) {
            JpegComponents file = JpegMasks.colors(folder, WIDTH, colors, 75, subsampled).jpeg().orElseThrow();
            byte[] labels = new byte[colors.length];
            int[] distinct = Arrays.stream(colors).distinct().sorted().toArray();
            for (int i = 0; i < colors.length; i++) {
                labels[i] = (byte) Arrays.binarySearch(distinct, colors[i]);
            }

            assertThat(file.components()).extracting(JpegBlocks::pixelsAcross).containsExactly(1, subsampled ? 2 : 1, subsampled ? 2 : 1);
            int[][] components = file.samples(distinct);
            for (int component = 0; component < components.length; component++) {
                JpegBlocks blocks = file.components().get(component);
                ComponentBlock part = new ComponentBlock(blocks, components[component], 0, 0);
                for (int block = 0; block < blocks.columns() * blocks.rows(); block++) {
                    part.enter(block, labels, WIDTH, HEIGHT);
                    assertThat(part.distance()).as("block %d of component %d, subsampled %s", block, component, subsampled).isLessThan(1);
                }
            }
        }
    }

    @Test
    void restartMarkersAreStepsInTheFileAndNotInTheMask() throws UnreadableImageException {
        assertAgree(JpegMasks.special(folder, WIDTH, samples, false));
    }

    @Test
    void aProgressiveFileTellsNoCoefficients() throws UnreadableImageException {
        assertThat(JpegMasks.special(folder, WIDTH, samples, true).jpeg()).isEmpty();
    }

    private static void assertAgree(Mask mask) {
        JpegBlocks blocks = mask.jpeg().orElseThrow().components().getFirst();
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
                    int coefficient = blocks.coefficient(block, k);
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

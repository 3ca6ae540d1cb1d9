package cocoscope.mask.level;

import cocoscope.mask.jpeg.JpegBlocks;
import cocoscope.mask.jpeg.JpegComponents;
import java.util.Arrays;

/// Labels of a color JPEG whose chroma has a quarter of the samples: brightness tells the four pixels of a chroma sample apart,
/// and that sample is their mean. Those four labels are taken that come closest to all samples, so that thin structures get
/// a label that no value near by is nearest to.
final class ChromaQuads {
    /// How far around a quad a label is near, and how many labels are tried for each pixel.
    private static final int MARGIN = 3;
    private static final int MAX_COLORS = 5;
    private static final int PIXELS = 4;
    private static final float MIDDLE = 128;
    /// What a label costs that is not near, as the square of a difference of brightness.
    private static final float FOREIGN = 100;

    private final int width;
    private final int height;
    private final int[][] samples;
    private final float[][] components;
    private final int[] columns;
    private final byte[] labels;
    private final byte[] near;
    private final int[] counts;
    private final int count;
    private final int[][] candidates;
    private final float[][] costs;
    private final int[] best = new int[PIXELS];

    private ChromaQuads(JpegComponents file, int[] colors, byte[] labels, int width, int height) {
        this.width = width;
        this.height = height;
        this.samples = file.samples(colors);
        this.components = new float[samples.length][];
        this.columns = new int[samples.length];
        for (int component = 0; component < components.length; component++) {
            components[component] = decoded(file.components().get(component));
            columns[component] = file.components().get(component).columns() * JpegBlocks.SIDE;
        }
        this.labels = labels;
        this.near = labels.clone();
        this.counts = new int[colors.length];
        this.count = Math.min(MAX_COLORS, colors.length);
        this.candidates = new int[PIXELS][count];
        this.costs = new float[PIXELS][count];
    }

    /// Whether a file has a chroma sample for each 2 x 2 pixels.
    static boolean fit(JpegComponents file) {
        return file.components().size() == 3 && !file.rgb() && file.components().get(1).pixelsAcross() == 2 && file.components().get(1)
                .pixelsDown() == 2
                && file.components().getFirst().pixelsAcross() == 1;
    }

    /// @param labels the nearest labels, row by row; improved in place
    static void improve(JpegComponents file, int[] colors, byte[] labels, int width, int height) {
        ChromaQuads quads = new ChromaQuads(file, colors, labels, width, height);
        for (int y = 0; y + 1 < height; y += 2) {
            for (int x = 0; x + 1 < width; x += 2) {
                quads.improve(x, y);
            }
        }
    }

    private static float[] decoded(JpegBlocks blocks) {
        int columns = blocks.columns() * JpegBlocks.SIDE;
        float[] samples = new float[columns * blocks.rows() * JpegBlocks.SIDE];
        BlockTransform transform = new BlockTransform(JpegBlocks.SIDE, JpegBlocks.SIDE);
        float[] coefficients = new float[JpegBlocks.SIZE];
        float[] pixels = new float[JpegBlocks.SIZE];
        for (int block = 0; block < blocks.columns() * blocks.rows(); block++) {
            for (int k = 0; k < JpegBlocks.SIZE; k++) {
                coefficients[k] = blocks.coefficient(block, k) * blocks.step(k);
            }
            transform.transposed(coefficients, pixels);
            int first = block / blocks.columns() * JpegBlocks.SIDE * columns + block % blocks.columns() * JpegBlocks.SIDE;
            for (int i = 0; i < JpegBlocks.SIZE; i++) {
                samples[first + i / JpegBlocks.SIDE * columns + i % JpegBlocks.SIDE] = pixels[i] + MIDDLE;
            }
        }
        return samples;
    }

    private void improve(int x, int y) {
        if (isFlat(x, y)) {
            return;
        }
        countNear(x, y);
        for (int pixel = 0; pixel < PIXELS; pixel++) {
            findCandidates(pixel, components[0][(y + pixel / 2) * columns[0] + x + pixel % 2]);
        }
        float blue = components[1][y / 2 * columns[1] + x / 2] * PIXELS;
        float red = components[2][y / 2 * columns[2] + x / 2] * PIXELS;
        float min = Float.MAX_VALUE;
        int choices = count * count * count * count;
        for (int choice = 0; choice < choices; choice++) {
            int a = choice % count;
            int b = choice / count % count;
            int c = choice / (count * count) % count;
            int d = choice / (count * count * count);
            float blueness = blue - samples[1][candidates[0][a]] - samples[1][candidates[1][b]]
                    - samples[1][candidates[2][c]] - samples[1][candidates[3][d]];
            float redness = red - samples[2][candidates[0][a]] - samples[2][candidates[1][b]]
                    - samples[2][candidates[2][c]] - samples[2][candidates[3][d]];
            float cost = costs[0][a] + costs[1][b] + costs[2][c] + costs[3][d] + (blueness * blueness + redness * redness) / PIXELS;
            if (cost < min) {
                min = cost;
                best[0] = candidates[0][a];
                best[1] = candidates[1][b];
                best[2] = candidates[2][c];
                best[3] = candidates[3][d];
            }
        }
        for (int pixel = 0; pixel < PIXELS; pixel++) {
            labels[(y + pixel / 2) * width + x + pixel % 2] = (byte) best[pixel];
        }
    }

    private boolean isFlat(int x, int y) {
        int label = near[y * width + x];
        for (int ny = Math.max(0, y - MARGIN); ny <= Math.min(height - 1, y + 1 + MARGIN); ny++) {
            for (int nx = Math.max(0, x - MARGIN); nx <= Math.min(width - 1, x + 1 + MARGIN); nx++) {
                if (near[ny * width + nx] != label) {
                    return false;
                }
            }
        }
        return true;
    }

    private void countNear(int x, int y) {
        Arrays.fill(counts, 0);
        for (int ny = Math.max(0, y - MARGIN); ny <= Math.min(height - 1, y + 1 + MARGIN); ny++) {
            for (int nx = Math.max(0, x - MARGIN); nx <= Math.min(width - 1, x + 1 + MARGIN); nx++) {
                counts[near[ny * width + nx]]++;
            }
        }
    }

    /// The labels whose brightness is closest to that of a pixel; one that is not near costs something.
    private void findCandidates(int pixel, float brightness) {
        float[] cost = costs[pixel];
        int found = 0;
        for (int label = 0; label < counts.length; label++) {
            float off = brightness - samples[0][label];
            float price = off * off + (counts[label] > 0 ? 0 : FOREIGN);
            int at = found < count ? found++ : count;
            while (at > 0 && cost[at - 1] > price) {
                if (at < count) {
                    cost[at] = cost[at - 1];
                    candidates[pixel][at] = candidates[pixel][at - 1];
                }
                at--;
            }
            if (at < count) {
                cost[at] = price;
                candidates[pixel][at] = label;
            }
        }
    }
}

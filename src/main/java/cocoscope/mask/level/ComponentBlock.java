package cocoscope.mask.level;

import cocoscope.mask.jpeg.JpegBlocks;
import java.util.Arrays;

/// One block of one component of a JPEG file, and what a labeling of its pixels would give when it is compressed.
///
/// A labeling agrees with a file when each of its coefficients rounds to that of the file. The distance from agreement is
/// the sum of the squares of what is missing.
public final class ComponentBlock {
    private static final int SIZE = JpegBlocks.SIZE;
    /// Encoders round while they transform.
    private static final float SLACK = 0.3f;
    /// And more so while they take the mean of pixels.
    private static final float SLACK_OF_MEANS = 1;
    private static final float MIDDLE = 128;

    private final JpegBlocks blocks;
    private final int[] samples;
    private final int left;
    private final int top;
    private final float slack;
    private final float spread;
    private final BlockTransform whole;
    private final float[] low = new float[SIZE];
    private final float[] high = new float[SIZE];
    private final float[] coefficients = new float[SIZE];
    private final float[] excess = new float[SIZE];
    private final float[] pixels;
    private BlockTransform transform;
    private float distance;

    /// @param samples of each label in this component
    /// @param left    pixels from the left of its MCU
    /// @param top     pixels from the top of its MCU
    public ComponentBlock(JpegBlocks blocks, int[] samples, int left, int top) {
        this.blocks = blocks;
        this.samples = samples;
        this.left = left;
        this.top = top;
        this.slack = blocks.pixelsAcross() * blocks.pixelsDown() > 1 ? SLACK_OF_MEANS : SLACK;
        this.spread = Arrays.stream(samples).max().orElse(0) - Arrays.stream(samples).min().orElse(0);
        this.whole = new BlockTransform(JpegBlocks.SIDE * blocks.pixelsAcross(), JpegBlocks.SIDE * blocks.pixelsDown(),
                blocks.pixelsAcross(), blocks.pixelsDown());
        this.transform = whole;
        this.pixels = new float[whole.wide() * whole.high()];
    }

    /// The block of the MCU whose first pixel is at `mcuLeft`, `mcuTop`; -1 where it is outside the file.
    int at(int mcuLeft, int mcuTop) {
        int column = (mcuLeft + left) / whole.wide();
        int row = (mcuTop + top) / whole.high();
        return column < blocks.columns() && row < blocks.rows() ? row * blocks.columns() + column : -1;
    }

    boolean isFlat(int block) {
        return blocks.isFlat(block);
    }

    /// Enters a block whose first pixel is inside the mask.
    ///
    /// @param labels of all pixels of the mask, row by row
    public void enter(int block, byte[] labels, int width, int height) {
        int columns = Math.min(whole.wide(), width - block % blocks.columns() * whole.wide());
        int rows = Math.min(whole.high(), height - block / blocks.columns() * whole.high());
        transform = columns == whole.wide() && rows == whole.high() ? whole
                : new BlockTransform(columns, rows, blocks.pixelsAcross(), blocks.pixelsDown());
        int first = block / blocks.columns() * whole.high() * width + block % blocks.columns() * whole.wide();
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                pixels[y * whole.wide() + x] = samples[labels[first + y * width + x]] - MIDDLE;
            }
        }
        transform.forward(pixels, coefficients);
        for (int k = 0; k < SIZE; k++) {
            float middle = blocks.coefficient(block, k) * blocks.step(k);
            low[k] = middle - blocks.step(k) * 0.5f - slack;
            high[k] = middle + blocks.step(k) * 0.5f + slack;
        }
        measure();
    }

    private void measure() {
        float sum = 0;
        for (int k = 0; k < SIZE; k++) {
            float missing = missing(coefficients[k], low[k], high[k]);
            sum += missing * missing;
        }
        distance = sum;
    }

    /// How far a coefficient is outside of what agrees, 0 inside; below 0 under it.
    private static float missing(float coefficient, float low, float high) {
        return coefficient < low ? coefficient - low : coefficient > high ? coefficient - high : 0;
    }

    public float distance() {
        return distance;
    }

    /// Finds how the distance grows with each pixel, for [#slope].
    void findSlopes() {
        if (distance == 0) {
            Arrays.fill(pixels, 0);
            return;
        }
        for (int k = 0; k < SIZE; k++) {
            excess[k] = missing(coefficients[k], low[k], high[k]);
        }
        transform.transposed(excess, pixels);
    }

    /// How the distance begins to grow when a pixel, counted inside the MCU, gets another label; it is convex.
    float slope(int x, int y, int label, int other) {
        return 2 * pixels[(y - top) * whole.wide() + x - left] * (samples[other] - samples[label]);
    }

    /// The most that any label of a pixel lowers the distance.
    float reach(int x, int y) {
        return 2 * Math.abs(pixels[(y - top) * whole.wide() + x - left]) * spread;
    }

    /// By how much the distance grows when a pixel gets another label.
    float growth(int x, int y, int label, int other) {
        float step = samples[other] - samples[label];
        float[] waves = transform.waves();
        int first = ((y - top) * whole.wide() + x - left) * SIZE;
        float sum = 0;
        for (int k = 0; k < SIZE; k++) {
            float coefficient = coefficients[k] + step * waves[first + k];
            float missing = missing(coefficient, low[k], high[k]);
            sum += missing * missing;
        }
        return sum - distance;
    }

    /// Gives a pixel another label.
    void change(int x, int y, int label, int other) {
        float step = samples[other] - samples[label];
        float[] waves = transform.waves();
        int first = ((y - top) * whole.wide() + x - left) * SIZE;
        for (int k = 0; k < SIZE; k++) {
            coefficients[k] += step * waves[first + k];
        }
        measure();
    }
}

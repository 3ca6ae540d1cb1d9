package cocoscope.mask;

import java.util.Arrays;

/// Changes the labels of one block after the other until compressing them gives the coefficients of the file.
///
/// A labelling agrees with a file when each of its coefficients rounds to that of the file. The search lowers the sum of
/// the squared distances from agreement, plus a price for every pair of unlike neighbours, by the best single pixel again
/// and again. The distance is convex in every pixel, so that its slope bounds what a change can gain, and few changes have
/// to be computed.
final class BlockSearch {
    private static final int SIDE = JpegBlocks.SIDE;
    private static final int SIZE = JpegBlocks.SIZE;
    private static final int MOST_CHANGES = 2 * SIZE;
    /// How far around a block labels are taken to be possible in it.
    private static final int MARGIN = 4;
    private static final float DIAGONAL = 0.7f;
    /// Encoders round while they transform.
    private static final float SLACK = 0.3f;
    private static final float MIDDLE = 128;
    private static final float LEAST_GAIN = 0.001f;

    private final JpegBlocks blocks;
    private final int[] levels;
    private final byte[] labels;
    private final int width;
    private final int height;
    private final float price;
    private final BlockTransform whole = new BlockTransform(SIDE, SIDE);

    private final int[] candidates;
    private final float[] low = new float[SIZE];
    private final float[] high = new float[SIZE];
    private final float[] coefficients = new float[SIZE];
    private final float[] excess = new float[SIZE];
    private final float[] pixels = new float[SIZE];

    private BlockTransform transform = whole;
    private int left;
    private int top;
    private int columns;
    private int rows;
    private int candidateCount;
    private final float[] alike;
    private float bestGain;
    private int bestPixel;
    private int bestLabel;

    /// @param levels the level of each label
    /// @param labels of all pixels, row by row; the search changes those of its blocks
    /// @param price  of two unlike neighbours
    BlockSearch(JpegBlocks blocks, int[] levels, byte[] labels, int width, int height, float price) {
        this.blocks = blocks;
        this.levels = levels;
        this.labels = labels;
        this.width = width;
        this.height = height;
        this.price = price;
        this.candidates = new int[levels.length];
        this.alike = new float[levels.length];
    }

    /// @return the sum of the squared distances from agreement that is left
    float improve(int block) {
        enter(block);
        findCandidates();
        float distance = distance();
        for (int change = 0; change < MOST_CHANGES && findBestChange(distance); change++) {
            int index = (top + bestPixel / SIDE) * width + left + bestPixel % SIDE;
            float step = levels[bestLabel] - levels[labels[index]];
            labels[index] = (byte) bestLabel;
            float[] waves = transform.waves();
            for (int k = 0; k < SIZE; k++) {
                coefficients[k] += step * waves[bestPixel * SIZE + k];
            }
            distance = distance();
        }
        return distance;
    }

    private void enter(int block) {
        left = block % blocks.columns() * SIDE;
        top = block / blocks.columns() * SIDE;
        columns = Math.min(SIDE, width - left);
        rows = Math.min(SIDE, height - top);
        transform = columns == SIDE && rows == SIDE ? whole : new BlockTransform(columns, rows);
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                pixels[y * SIDE + x] = levels[labels[(top + y) * width + left + x]] - MIDDLE;
            }
        }
        transform.forward(pixels, coefficients);
        for (int k = 0; k < SIZE; k++) {
            float middle = blocks.coefficient(block, k) * blocks.step(k);
            low[k] = middle - blocks.step(k) * 0.5f - SLACK;
            high[k] = middle + blocks.step(k) * 0.5f + SLACK;
        }
    }

    private void findCandidates() {
        long seen = 0;
        for (int y = Math.max(0, top - MARGIN); y < Math.min(height, top + SIDE + MARGIN); y++) {
            for (int x = Math.max(0, left - MARGIN); x < Math.min(width, left + SIDE + MARGIN); x++) {
                seen |= 1L << labels[y * width + x];
            }
        }
        candidateCount = 0;
        for (int label = 0; label < levels.length; label++) {
            if ((seen >> label & 1) != 0) {
                candidates[candidateCount++] = label;
            }
        }
    }

    private float distance() {
        float sum = 0;
        for (int k = 0; k < SIZE; k++) {
            float over = Math.max(0, Math.max(low[k] - coefficients[k], coefficients[k] - high[k]));
            sum += over * over;
        }
        return sum;
    }

    private float distanceAfter(int pixel, float step) {
        float[] waves = transform.waves();
        float sum = 0;
        for (int k = 0; k < SIZE; k++) {
            float coefficient = coefficients[k] + step * waves[pixel * SIZE + k];
            float over = Math.max(0, Math.max(low[k] - coefficient, coefficient - high[k]));
            sum += over * over;
        }
        return sum;
    }

    private boolean findBestChange(float distance) {
        for (int k = 0; k < SIZE; k++) {
            excess[k] = coefficients[k] - Math.clamp(coefficients[k], low[k], high[k]);
        }
        transform.transposed(excess, pixels);
        bestPixel = -1;
        bestGain = -LEAST_GAIN;
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                weighChanges(x, y, distance);
            }
        }
        return bestPixel >= 0;
    }

    /// Compares the changes of one pixel with the best so far.
    private void weighChanges(int x, int y, float distance) {
        int pixel = y * SIDE + x;
        int label = labels[(top + y) * width + left + x];
        gatherNeighbours(left + x, top + y);
        float slope = 2 * pixels[pixel];
        for (int candidate = 0; candidate < candidateCount; candidate++) {
            int other = candidates[candidate];
            float step = levels[other] - levels[label];
            float change = slope * step + price * (alike[label] - alike[other]);
            if (other != label && change < bestGain) {
                change += distanceAfter(pixel, step) - distance - slope * step;
                if (change < bestGain) {
                    bestGain = change;
                    bestPixel = pixel;
                    bestLabel = other;
                }
            }
        }
        Arrays.fill(alike, 0);
    }

    /// Adds up the weights of a pixel's neighbours by their labels.
    private void gatherNeighbours(int x, int y) {
        for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
            for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
                if (nx != x || ny != y) {
                    alike[labels[ny * width + nx]] += nx == x || ny == y ? 1 : DIAGONAL;
                }
            }
        }
    }
}

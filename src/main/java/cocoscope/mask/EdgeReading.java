package cocoscope.mask;

import java.util.Arrays;

/// Gives a pixel beside an edge one of the levels that meet there, never a third one that merely lies between them.
///
/// A pixel is settled when it and its eight neighbours are clearly of one level. From every other pixel the nearest
/// settled ones on its row, its column and its diagonals tell which levels meet; it gets the one nearest to its value. A
/// value outside the range of those levels is a thin structure, which has no settled pixel of its own, and keeps the level
/// nearest to it.
final class EdgeReading {
    /// How many pixels away an edge may begin.
    private static final int REACH = 4;
    private static final int UNCLEAR = -1;

    private final Mask mask;
    private final int[] levels;
    private final NearestLevel nearest;
    private final byte[] clear;
    private final int width;
    private final int height;
    private final byte[] labels;
    private final long[] unsettled;
    private final int[] row;

    /// @param levels    ascending, at least one
    /// @param tolerance how far from its level a clear value may be
    EdgeReading(Mask mask, int[] levels, int tolerance) {
        this.mask = mask;
        this.levels = levels;
        this.nearest = new NearestLevel(levels, mask.maximum());
        this.width = mask.width();
        this.height = mask.height();
        this.clear = new byte[mask.maximum() + 1];
        for (int value = 0; value < clear.length; value++) {
            clear[value] = (byte) (nearest.distance(value) <= tolerance ? nearest.label(value) : UNCLEAR);
        }
        this.labels = new byte[width * height];
        this.unsettled = new long[(labels.length + Long.SIZE - 1) / Long.SIZE];
        this.row = new int[width];
    }

    /// The label of each pixel, row by row.
    byte[] labels() {
        settle();
        byte[] decided = new byte[1024];
        int count = 0;
        for (int pixel = next(0); pixel >= 0; pixel = next(pixel + 1)) {
            if (count == decided.length) {
                decided = Arrays.copyOf(decided, 2 * count);
            }
            decided[count++] = decide(pixel);
        }
        count = 0;
        for (int pixel = next(0); pixel >= 0; pixel = next(pixel + 1)) {
            labels[pixel] = decided[count++];
        }
        return labels;
    }

    /// The pixels that were not settled.
    int[] unsettled() {
        int count = 0;
        for (long word : unsettled) {
            count += Long.bitCount(word);
        }
        int[] pixels = new int[count];
        count = 0;
        for (int pixel = next(0); pixel >= 0; pixel = next(pixel + 1)) {
            pixels[count++] = pixel;
        }
        return pixels;
    }

    private int next(int pixel) {
        int word = pixel / Long.SIZE;
        if (word >= unsettled.length) {
            return -1;
        }
        long bits = unsettled[word] & -1L << pixel;
        while (bits == 0) {
            if (++word == unsettled.length) {
                return -1;
            }
            bits = unsettled[word];
        }
        return word * Long.SIZE + Long.numberOfTrailingZeros(bits);
    }

    /// Gives all pixels their nearest level and marks those that are not settled.
    private void settle() {
        int[] above = new int[width];
        int[] here = new int[width];
        int[] below = new int[width];
        int[] unlike = new int[width];
        enter(0, here);
        System.arraycopy(here, 0, above, 0, width);
        for (int y = 0; y < height; y++) {
            if (y + 1 < height) {
                enter(y + 1, below);
            } else {
                System.arraycopy(here, 0, below, 0, width);
            }
            for (int x = 0; x < width; x++) {
                unlike[x] = here[x] ^ above[x] | here[x] ^ below[x] | here[x] & Integer.MIN_VALUE;
            }
            for (int x = 1; x < width; x++) {
                unlike[x] |= here[x] ^ here[x - 1] | here[x] ^ above[x - 1] | here[x] ^ below[x - 1];
            }
            for (int x = 0; x < width - 1; x++) {
                unlike[x] |= here[x] ^ here[x + 1] | here[x] ^ above[x + 1] | here[x] ^ below[x + 1];
            }
            for (int x = 0; x < width; x++) {
                if (unlike[x] != 0) {
                    int pixel = y * width + x;
                    unsettled[pixel / Long.SIZE] |= 1L << pixel;
                }
            }
            int[] free = above;
            above = here;
            here = below;
            below = free;
        }
    }

    private void enter(int y, int[] clearRow) {
        mask.copyRow(y, row);
        int start = y * width;
        for (int x = 0; x < width; x++) {
            labels[start + x] = (byte) nearest.label(row[x]);
            clearRow[x] = clear[row[x]];
        }
    }

    private byte decide(int pixel) {
        int x = pixel % width;
        int y = pixel / width;
        int value = mask.valueAt(x, y);
        int best = -1;
        int low = Integer.MAX_VALUE;
        int high = Integer.MIN_VALUE;
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                int label = settledLabel(x, y, dx, dy);
                if (label >= 0) {
                    low = Math.min(low, levels[label]);
                    high = Math.max(high, levels[label]);
                    if (best < 0 || Math.abs(levels[label] - value) < Math.abs(levels[best] - value)) {
                        best = label;
                    }
                }
            }
        }
        int own = labels[pixel];
        return (byte) (best < 0 || levels[own] < low || levels[own] > high ? own : best);
    }

    /// The label of the nearest settled pixel in a direction, -1 when there is none near.
    private int settledLabel(int x, int y, int dx, int dy) {
        for (int step = 1; step <= REACH; step++) {
            int nx = x + step * dx;
            int ny = y + step * dy;
            if (nx < 0 || ny < 0 || nx >= width || ny >= height) {
                return -1;
            }
            int pixel = ny * width + nx;
            if ((unsettled[pixel / Long.SIZE] >>> pixel & 1) == 0) {
                return labels[pixel];
            }
        }
        return -1;
    }
}

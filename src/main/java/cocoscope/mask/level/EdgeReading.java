package cocoscope.mask.level;

import cocoscope.mask.EntryTable;
import cocoscope.mask.Mask;
import java.util.Arrays;

/// Gives a pixel beside an edge one of the levels that meet there, never a third one that merely lies between them.
///
/// A pixel is settled when it and its eight neighbors are clearly of one level. From every other pixel the nearest
/// settled ones on its row, its column and its diagonals tell which levels meet. Where its value is a mixture of two of
/// those, it gets the one that is nearer. A value that is nearer to another level than to any mixture is a thin structure,
/// which has no settled pixel of its own, and keeps that level; without compression, where a mixture is exact but for
/// rounding, only a level that pixels near by show, or the only one that explains the value.
final class EdgeReading {
    /// How many pixels away an edge may begin.
    private static final int REACH = 4;
    /// The square of the distance at which a value is a level, or a mixture, but for rounding.
    private static final int CLEAR = 4;
    /// How far away a thin structure shows its level.
    private static final int NEAR = 3;
    private static final int UNCLEAR = -1;
    private static final int DIRECTIONS = 9;

    private final Mask mask;
    private final Metric metric;
    private final int[] levels;
    private final EntryTable nearest;
    private final int width;
    private final int height;
    private final byte[] labels;
    private final long[] unsettled;
    private final int[] row;
    private final int[] meeting = new int[DIRECTIONS];

    /// @param levels    ascending, at least one
    /// @param nearest   the nearest of them
    /// @param tolerance how far from its level a clear value may be
    EdgeReading(Mask mask, int[] levels, NearestLevel nearest, int tolerance) {
        this.mask = mask;
        this.metric = Metric.of(mask);
        this.levels = levels;
        this.nearest = nearest.table(tolerance);
        this.width = mask.width();
        this.height = mask.height();
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
        nearest.read(mask, y, row);
        int start = y * width;
        for (int x = 0; x < width; x++) {
            labels[start + x] = (byte) (row[x] < 0 ? ~row[x] : row[x]);
            clearRow[x] = Math.max(row[x], UNCLEAR);
        }
    }

    private byte decide(int pixel) {
        int x = pixel % width;
        int y = pixel / width;
        int value = mask.valueAt(x, y);
        int count = 0;
        int best = -1;
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                int label = settledLabel(x, y, dx, dy);
                if (label >= 0) {
                    meeting[count++] = label;
                    best = best < 0 || metric.squared(value, levels[label]) < metric.squared(value, levels[best]) ? label : best;
                }
            }
        }
        int own = labels[pixel];
        if (best >= 0 && metric.squared(value, levels[own]) >= squaredFromMixtures(value, count)) {
            return (byte) best;
        }
        return (byte) (mask.lossy() || metric.squared(value, levels[own]) <= CLEAR ? own : thin(x, y, value, own));
    }

    /// The level of a pixel of a thin structure that is a mixture: with a level that some pixel near by clearly has, of another
    /// such level, or of the only one that may be behind it.
    private int thin(int x, int y, int value, int own) {
        long present = present(x, y);
        long possible = 0;
        for (int label = 0; label < levels.length; label++) {
            possible |= explains(label, present, value) ? 1L << label : 0;
        }
        long absent = possible & ~present;
        if (Long.bitCount(absent) == 1 && (possible & present) == 0) {
            return nearest(present | absent, value, own);
        }
        return nearest((possible & present) != 0 ? possible & present : present, value, own);
    }

    /// The levels that pixels near by clearly have.
    private long present(int x, int y) {
        long present = 0;
        for (int ny = Math.max(0, y - NEAR); ny <= Math.min(height - 1, y + NEAR); ny++) {
            for (int nx = Math.max(0, x - NEAR); nx <= Math.min(width - 1, x + NEAR); nx++) {
                int label = labels[ny * width + nx];
                present |= metric.squared(mask.valueAt(nx, ny), levels[label]) <= CLEAR ? 1L << label : 0;
            }
        }
        return present;
    }

    /// Whether a value is a mixture of a level and one that is present.
    private boolean explains(int label, long present, int value) {
        for (int other = 0; other < levels.length; other++) {
            if ((present >> other & 1) != 0 && metric.squaredFromLine(value, levels[label], levels[other]) <= CLEAR) {
                return true;
            }
        }
        return false;
    }

    /// The nearest of some levels, or `none` where there is no level among them.
    private int nearest(long among, int value, int none) {
        int nearest = none;
        long min = Long.MAX_VALUE;
        for (int label = 0; label < levels.length; label++) {
            long squared = metric.squared(value, levels[label]);
            if ((among >> label & 1) != 0 && squared < min) {
                min = squared;
                nearest = label;
            }
        }
        return nearest;
    }

    /// The square of the distance of a value from the nearest mixture of two levels that meet.
    private double squaredFromMixtures(int value, int count) {
        double min = Double.MAX_VALUE;
        for (int one = 0; one < count; one++) {
            for (int other = 0; other <= one; other++) {
                if (one == 0 || meeting[one] != meeting[other]) {
                    min = Math.min(min, metric.squaredFromLine(value, levels[meeting[one]], levels[meeting[other]]));
                }
            }
        }
        return min;
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

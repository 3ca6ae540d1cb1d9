package cocoscope.mask.level;

import cocoscope.mask.jpeg.JpegBlocks;
import java.util.Arrays;

/// Undoes the rounding of levels in a JPEG file: flat areas have a level rounded to the step of the first coefficient.
///
/// The first coefficient of a block that is not flat is that of a mixture, and rounded from another place. Of the levels
/// that round to what the flat areas show, those are right whose mixtures round to what the file holds.
final class LevelRounding {
    private static final int SIDE = JpegBlocks.SIDE;
    private static final int MIDDLE = 128;
    private static final int TOP = 255;
    private static final int MAX_CHANGES = 4;

    private final JpegBlocks blocks;
    private final int[] levels;
    private final int[] shown;
    private final int[] counts;
    private final double[] middles;
    private final double half;

    /// @param levels as flat areas show them
    /// @param labels of all pixels, row by row
    LevelRounding(JpegBlocks blocks, int[] levels, byte[] labels, int width, int height) {
        this.blocks = blocks;
        this.shown = levels;
        this.levels = levels.clone();
        this.counts = new int[blocks.mixed() * levels.length];
        this.middles = new double[blocks.mixed()];
        this.half = blocks.step(0) / 2.0;
        int mixed = 0;
        for (int block = 0; block < blocks.columns() * blocks.rows(); block++) {
            if (!blocks.isFlat(block)) {
                int left = block % blocks.columns() * SIDE;
                int top = block / blocks.columns() * SIDE;
                for (int pixel = 0; pixel < JpegBlocks.SIZE; pixel++) {
                    int x = Math.min(left + pixel % SIDE, width - 1);
                    int y = Math.min(top + pixel / SIDE, height - 1);
                    counts[mixed * levels.length + labels[y * width + x]]++;
                }
                middles[mixed++] = blocks.coefficient(block, 0) * blocks.step(0);
            }
        }
    }

    /// Whether a level may have been another one before it was rounded.
    static boolean hides(JpegBlocks blocks) {
        return blocks.step(0) > SIDE;
    }

    /// The levels before the rounding, ascending.
    int[] undone() {
        for (int change = 0; change < MAX_CHANGES * levels.length && changeOne(); change++) {
            // Each change is the best that there is.
        }
        return Arrays.stream(levels).sorted().toArray();
    }

    private boolean changeOne() {
        double best = distance() - 1e-6;
        int bestLabel = -1;
        int bestLevel = 0;
        for (int label = 0; label < levels.length; label++) {
            int before = levels[label];
            for (int level = Math.max(0, before - blocks.step(0) / SIDE); level <= Math.min(TOP, before + blocks.step(0) / SIDE); level++) {
                if (level != before && rounded(level, blocks) == rounded(shown[label], blocks) && isFree(level)) {
                    levels[label] = level;
                    double distance = distance();
                    if (distance < best) {
                        best = distance;
                        bestLabel = label;
                        bestLevel = level;
                    }
                }
            }
            levels[label] = before;
        }
        if (bestLabel >= 0) {
            levels[bestLabel] = bestLevel;
        }
        return bestLabel >= 0;
    }

    private boolean isFree(int level) {
        return Arrays.stream(levels).noneMatch(other -> other == level);
    }

    /// The first coefficient of a flat block, as a multiple of its step; encoders round halves away from zero.
    static long rounded(int level, JpegBlocks blocks) {
        double exact = (double) SIDE * (level - MIDDLE) / blocks.step(0);
        return (long) (Math.signum(exact) * Math.floor(Math.abs(exact) + 0.5));
    }

    /// The sum of the squared distances of the mixtures from what rounds to the file's coefficients.
    private double distance() {
        double sum = 0;
        for (int block = 0; block < middles.length; block++) {
            int mixture = 0;
            for (int label = 0; label < levels.length; label++) {
                mixture += counts[block * levels.length + label] * (levels[label] - MIDDLE);
            }
            double over = Math.max(0, Math.abs((double) mixture / SIDE - middles[block]) - half);
            sum += over * over;
        }
        return sum;
    }
}

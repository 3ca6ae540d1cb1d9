package cocoscope.mask.level;

import cocoscope.mask.Mask;
import java.util.Arrays;
import java.util.Optional;

/// Reads a mask that was enlarged with linear interpolation, by what the file says itself: such an enlargement has more
/// pixels than its source, so that it tells all of them, and where their levels, enlarged again, give the values of the
/// file, they are those that the author drew.
///
/// @param labels    of all pixels of the mask, row by row: each has that of the source pixel it lies in
/// @param agreement the part of the pixels between levels that the labels explain, 0..1
record Enlargement(byte[] labels, double agreement) {
    private static final double[] FACTORS = {2, 1.5, 3, 4};
    private static final double AGREES = 0.9;
    /// Programs round while they interpolate, some of them twice.
    private static final float ROUNDING = 1.01f;
    private static final int MIN_SIDE = 2;

    /// @param levels ascending
    /// @return nothing where no common factor explains the mask
    static Optional<Enlargement> of(Mask mask, int[] levels) {
        for (double factor : FACTORS) {
            int width = (int) (mask.width() / factor);
            int height = (int) (mask.height() / factor);
            if (width >= MIN_SIDE && height >= MIN_SIDE && width * factor == mask.width() && height * factor == mask.height()) {
                Enlargement found = new Source(mask, levels, new EnlargedAxis(width, mask.width()), new EnlargedAxis(height, mask.height()))
                        .enlargement();
                if (found.agreement >= AGREES) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }

    /// The mask before it was enlarged.
    private static final class Source {
        private final Mask mask;
        private final EnlargedAxis across;
        private final EnlargedAxis down;
        private final int[] shifts;
        private final float[][] samples;
        private final byte[] labels;

        private Source(Mask mask, int[] levels, EnlargedAxis across, EnlargedAxis down) {
            this.mask = mask;
            this.across = across;
            this.down = down;
            this.shifts = mask.samples() == Mask.Samples.COLOR ? new int[] {16, 8, 0} : new int[] {0};
            this.samples = new float[shifts.length][levels.length];
            for (int channel = 0; channel < shifts.length; channel++) {
                for (int label = 0; label < levels.length; label++) {
                    samples[channel][label] = sample(levels[label], channel);
                }
            }
            this.labels = nearest(values());
        }

        private int sample(int value, int channel) {
            return shifts.length == 1 ? value : value >> shifts[channel] & 0xFF;
        }

        /// The values of the source in each channel, by least squares, row by row.
        private float[][] values() {
            float[][] values = new float[shifts.length][across.source() * down.source()];
            int[] row = new int[mask.width()];
            float[] enlarged = new float[1];
            float[] narrow = new float[across.source()];
            for (int y = 0; y < mask.height(); y++) {
                mask.copyRow(y, row);
                for (int channel = 0; channel < shifts.length; channel++) {
                    Arrays.fill(narrow, 0);
                    for (int x = 0; x < row.length; x++) {
                        enlarged[0] = sample(row[x], channel);
                        across.add(x, enlarged, 0, 1, narrow);
                    }
                    across.solve(narrow, 1);
                    down.add(y, narrow, 0, narrow.length, values[channel]);
                }
            }
            for (float[] channel : values) {
                down.solve(channel, across.source());
            }
            return values;
        }

        private byte[] nearest(float[][] values) {
            byte[] nearest = new byte[values[0].length];
            for (int pixel = 0; pixel < nearest.length; pixel++) {
                float min = Float.MAX_VALUE;
                for (int label = 0; label < samples[0].length; label++) {
                    float squared = 0;
                    for (int channel = 0; channel < samples.length; channel++) {
                        float off = values[channel][pixel] - samples[channel][label];
                        squared += off * off;
                    }
                    if (squared < min) {
                        min = squared;
                        nearest[pixel] = (byte) label;
                    }
                }
            }
            return nearest;
        }

        private Enlargement enlargement() {
            byte[] enlarged = new byte[mask.width() * mask.height()];
            int[] row = new int[mask.width()];
            long between = 0;
            long explained = 0;
            for (int y = 0; y < mask.height(); y++) {
                mask.copyRow(y, row);
                int nearestRow = down.first(y) + (down.second(y) < 0.5f ? 0 : 1);
                for (int x = 0; x < row.length; x++) {
                    enlarged[y * row.length + x] = labels[nearestRow * across.source() + across.first(x)
                            + (across.second(x) < 0.5f ? 0 : 1)];
                    if (isBetween(x, y)) {
                        between++;
                        explained += isExplained(x, y, row[x]) ? 1 : 0;
                    }
                }
            }
            return new Enlargement(enlarged, between == 0 ? 0 : (double) explained / between);
        }

        private int corner(int x, int y, int right, int below) {
            int dx = across.second(x) > 0 ? right : 0;
            int dy = down.second(y) > 0 ? below : 0;
            return labels[(down.first(y) + dy) * across.source() + across.first(x) + dx];
        }

        private boolean isBetween(int x, int y) {
            int label = corner(x, y, 0, 0);
            return label != corner(x, y, 1, 0) || label != corner(x, y, 0, 1) || label != corner(x, y, 1, 1);
        }

        private boolean isExplained(int x, int y, int value) {
            float right = across.second(x);
            float below = down.second(y);
            for (int channel = 0; channel < samples.length; channel++) {
                float[] ofLabel = samples[channel];
                float upper = (1 - right) * ofLabel[corner(x, y, 0, 0)] + right * ofLabel[corner(x, y, 1, 0)];
                float lower = (1 - right) * ofLabel[corner(x, y, 0, 1)] + right * ofLabel[corner(x, y, 1, 1)];
                if (Math.abs((1 - below) * upper + below * lower - sample(value, channel)) > ROUNDING) {
                    return false;
                }
            }
            return true;
        }
    }
}

package cocoscope.mask;

/// The level nearest to each value, the lower one in the middle between two.
final class NearestLevel {
    private final int[] levels;
    private final byte[] labels;

    /// @param levels  ascending, at least one
    /// @param maximum the greatest value
    NearestLevel(int[] levels, int maximum) {
        this.levels = levels;
        this.labels = new byte[maximum + 1];
        int label = 0;
        for (int value = 0; value <= maximum; value++) {
            while (label + 1 < levels.length && levels[label + 1] - value < value - levels[label]) {
                label++;
            }
            labels[value] = (byte) label;
        }
    }

    int label(int value) {
        return labels[value];
    }

    int distance(int value) {
        return Math.abs(levels[labels[value]] - value);
    }

    /// The label of each pixel, row by row.
    byte[] labels(Mask mask) {
        byte[] found = new byte[mask.width() * mask.height()];
        int[] row = new int[mask.width()];
        for (int y = 0; y < mask.height(); y++) {
            mask.copyRow(y, row);
            int start = y * row.length;
            for (int x = 0; x < row.length; x++) {
                found[start + x] = labels[row[x]];
            }
        }
        return found;
    }
}

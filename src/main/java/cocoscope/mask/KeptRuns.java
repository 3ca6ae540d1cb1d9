package cocoscope.mask;

import java.util.Arrays;
import java.util.Optional;

/// The runs of all rows of a mask.
///
/// @param rows   height + 1 numbers: the runs of row y are `rows[y]` to `rows[y + 1]`, exclusive
/// @param ends   the column after the last of each run; behind that of the last one there may be anything, as in `values`
/// @param values the value of each run
record KeptRuns(int[] rows, int[] ends, int[] values) {
    /// So many pixels a run has at least, on the average, where runs are worth their memory.
    private static final int PIXELS_OF_A_RUN = 4;
    /// So many runs are always kept.
    private static final int FEW = 1 << 14;

    /// Empty for a mask of more runs than are worth their memory.
    static Optional<KeptRuns> of(Mask mask) {
        int most = FEW + mask.width() * mask.height() / PIXELS_OF_A_RUN;
        int[] rows = new int[mask.height() + 1];
        int[] ends = new int[2 * mask.width()];
        int[] values = new int[ends.length];
        for (int y = 0; y < mask.height(); y++) {
            if (ends.length - rows[y] < mask.width()) {
                int capacity = Math.addExact(rows[y] + (rows[y] >> 1), mask.width());
                ends = Arrays.copyOf(ends, capacity);
                values = Arrays.copyOf(values, capacity);
            }
            rows[y + 1] = RowRuns.find(mask, y, ends, values, rows[y]);
            if (rows[y + 1] > most) {
                return Optional.empty();
            }
        }
        return Optional.of(new KeptRuns(rows, ends, values));
    }
}

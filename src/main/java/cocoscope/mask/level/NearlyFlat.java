package cocoscope.mask.level;

import cocoscope.mask.EntryTable;
import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import java.util.List;

/// Colors of places that are nearly flat and far from all levels that are known: classes that are too small for a flat
/// place in a file whose compression blurs colors.
final class NearlyFlat {
    private static final int ALIKE = 10;
    private static final int FEWEST_PIXELS = 24;

    private NearlyFlat() {}

    /// @param histogram of the color mask
    /// @param known     levels, in any order, at least one
    /// @return more levels
    static List<Integer> colors(Mask mask, Histogram histogram, List<Integer> known) {
        EntryTable table = new NearestLevel(mask, histogram, known.stream().sorted().mapToInt(Integer::intValue).toArray()).table(ColorClouds.FAR);
        ColorClouds clouds = new ColorClouds();
        int[] above = new int[mask.width()];
        int[] row = new int[mask.width()];
        int[] below = new int[mask.width()];
        int[] near = new int[mask.width()];
        for (int y = 1; y < mask.height() - 1; y++) {
            table.read(mask, y, near);
            mask.copyRow(y - 1, above);
            mask.copyRow(y, row);
            mask.copyRow(y + 1, below);
            for (int x = 1; x < row.length - 1; x++) {
                if (near[x] < 0 && isNearlyFlat(row[x], above, x) && isNearlyFlat(row[x], row, x) && isNearlyFlat(row[x], below, x)) {
                    clouds.add(row[x]);
                }
            }
        }
        return clouds.means(FEWEST_PIXELS);
    }

    private static boolean isNearlyFlat(int value, int[] row, int x) {
        return Metric.COLOR.apart(value, row[x - 1]) <= ALIKE && Metric.COLOR.apart(value, row[x]) <= ALIKE
                && Metric.COLOR.apart(value, row[x + 1]) <= ALIKE;
    }
}

package cocoscope.mask;

/// Where a mask is flat: pixels whose eight neighbours have their value. Compression and soft edges leave few of them
/// between the levels that the author drew.
public final class FlatAreas {
    private FlatAreas() {}

    /// The flat pixels of each entry of the mask's histogram. Beyond the border the mask goes on as it ends.
    public static int[] pixels(Mask mask, Histogram histogram) {
        EntryTable entries = EntryTable.of(mask, histogram);
        int width = mask.width();
        int[] above = new int[width];
        int[] row = new int[width];
        int[] below = new int[width];
        entries.read(mask, 0, row);
        System.arraycopy(row, 0, above, 0, width);
        int[] flat = new int[histogram.size()];
        for (int y = 0; y < mask.height(); y++) {
            entries.read(mask, Math.min(y + 1, mask.height() - 1), below);
            count(above, row, below, flat);
            int[] free = above;
            above = row;
            row = below;
            below = free;
        }
        return flat;
    }

    private static void count(int[] above, int[] row, int[] below, int[] flat) {
        int last = row.length - 1;
        // How many of the latest columns are of one value.
        int columns = 2;
        for (int x = 0; x <= last; x++) {
            int value = row[x];
            boolean column = above[x] == value && below[x] == value;
            columns = !column ? 0 : x == 0 ? 2 : row[x - 1] == value ? columns + 1 : 1;
            if (columns >= 3) {
                flat[value]++;
            }
            if (x == last && columns >= 2) {
                flat[value]++;
            }
        }
    }
}

package cocoscope.mask;

import java.util.function.Consumer;

/// Rows of a mask as entries of its histogram.
public final class EntryTable {
    private final Consumer<int[]> lookup;

    private EntryTable(Consumer<int[]> lookup) {
        this.lookup = lookup;
    }

    public static EntryTable of(Mask mask, Histogram histogram) {
        int[] entries = new int[histogram.size()];
        for (int entry = 0; entry < entries.length; entry++) {
            entries[entry] = entry;
        }
        return of(mask, histogram, entries);
    }

    /// @param numbers that stand for the entries
    public static EntryTable of(Mask mask, Histogram histogram, int[] numbers) {
        return new EntryTable(switch (mask.samples()) {
            case GREY, INDEX -> new LevelTable(histogram, numbers)::replace;
            case COLOR -> new ColorTable(histogram, numbers)::replace;
        });
    }

    public void read(Mask mask, int y, int[] row) {
        mask.copyRow(y, row);
        replace(row);
    }

    /// Replaces the values of a row by their entries.
    public void replace(int[] row) {
        lookup.accept(row);
    }
}

package cocoscope.mask;

import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;

/// Rows of a mask as entries of its histogram.
public final class EntryTable {
    private final IntUnaryOperator number;
    private final Consumer<int[]> lookup;

    private EntryTable(IntUnaryOperator number, Consumer<int[]> lookup) {
        this.number = number;
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
        return mask.isWide() ? of(new WideTable(histogram, numbers)) : of(new LevelTable(histogram, numbers));
    }

    private static EntryTable of(LevelTable levels) {
        return new EntryTable(levels::get, levels::replace);
    }

    private static EntryTable of(WideTable values) {
        return new EntryTable(values::get, values::replace);
    }

    /// The entry of a value that the mask has.
    public int get(int value) {
        return number.applyAsInt(value);
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

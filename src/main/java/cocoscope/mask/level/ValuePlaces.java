package cocoscope.mask.level;

import cocoscope.mask.EntryTable;
import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;

/// Where the values of a mask lie: how many pixels of each have eight neighbours of the very same value, and how many lie
/// between two neighbours on opposite sides.
///
/// The mask ends with copies of its border pixels, so that borders are as flat as the rest.
final class ValuePlaces {
    private final Metric metric;
    private final int[] flat;
    private final int[] between;

    private ValuePlaces(Metric metric, int entries) {
        this.metric = metric;
        flat = new int[entries];
        between = new int[entries];
    }

    /// @param histogram of the mask
    static ValuePlaces of(Mask mask, Histogram histogram) {
        ValuePlaces places = new ValuePlaces(Metric.of(mask), histogram.size());
        EntryTable table = EntryTable.of(mask, histogram);
        int[] entries = new int[mask.width()];
        int[] above = new int[mask.width()];
        int[] row = new int[mask.width()];
        int[] below = new int[mask.width()];
        mask.copyRow(0, row);
        mask.copyRow(0, above);
        for (int y = 0; y < mask.height(); y++) {
            mask.copyRow(Math.min(y + 1, mask.height() - 1), below);
            System.arraycopy(row, 0, entries, 0, row.length);
            table.replace(entries);
            places.count(above, row, below, entries);
            int[] free = above;
            above = row;
            row = below;
            below = free;
        }
        return places;
    }

    private void count(int[] above, int[] row, int[] below, int[] entries) {
        int last = row.length - 1;
        for (int x = 0; x <= last; x++) {
            int value = row[x];
            int left = Math.max(0, x - 1);
            int right = Math.min(last, x + 1);
            int difference = value ^ above[x] | value ^ below[x] | value ^ row[left] | value ^ row[right]
                    | value ^ above[left] | value ^ above[right] | value ^ below[left] | value ^ below[right];
            if (difference == 0) {
                flat[entries[x]]++;
            } else if (metric.isBetween(value, row[left], row[right]) || metric.isBetween(value, above[x], below[x])
                    || metric.isBetween(value, above[left], below[right]) || metric.isBetween(value, below[left], above[right])) {
                between[entries[x]]++;
            }
        }
    }

    /// Pixels of an entry's value with eight equal neighbours.
    int flat(int entry) {
        return flat[entry];
    }

    /// Pixels of an entry's value that lie between two neighbours on opposite sides.
    int between(int entry) {
        return between[entry];
    }
}

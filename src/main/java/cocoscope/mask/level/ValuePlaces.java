package cocoscope.mask.level;

import cocoscope.mask.EntryTable;
import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import cocoscope.mask.RowRuns;

/// Where the values of a mask lie: how many pixels of each have eight neighbors of the very same value, how many lie between
/// two neighbors on opposite sides, and how many stand alone among others.
///
/// The mask ends with copies of its border pixels, so that borders are as flat as the rest.
final class ValuePlaces {
    private final Metric metric;
    private final EntryTable entries;
    private final int[] flat;
    private final int[] between;
    private final int[] alone;
    /// The values above, at and below the pixels of a column, and of its neighbors.
    private int[] left = new int[3];
    private int[] own = new int[3];
    private int[] right = new int[3];

    private ValuePlaces(Mask mask, Histogram histogram) {
        metric = Metric.of(mask);
        entries = EntryTable.of(mask, histogram);
        flat = new int[histogram.size()];
        between = new int[histogram.size()];
        alone = new int[histogram.size()];
    }

    /// Cost follows the number of runs.
    ///
    /// @param histogram of the mask
    static ValuePlaces of(Mask mask, Histogram histogram) {
        ValuePlaces places = new ValuePlaces(mask, histogram);
        RowRuns above = mask.runs();
        RowRuns row = mask.runs();
        RowRuns below = mask.runs();
        above.move(0);
        row.move(0);
        for (int y = 0; y < mask.height(); y++) {
            below.move(Math.min(y + 1, mask.height() - 1));
            places.count(above, row, below, mask.width());
            RowRuns free = above;
            above = row;
            row = below;
            below = free;
        }
        return places;
    }

    /// Goes through the stretches of columns in which none of the three rows changes: all pixels but the outer ones have the same
    /// neighbors.
    private void count(RowRuns above, RowRuns row, RowRuns below, int width) {
        int up = above.first();
        int here = row.first();
        int down = below.first();
        enter(own, above.value(up), row.value(here), below.value(down));
        enter(left, own[0], own[1], own[2]);
        int start = 0;
        while (start < width) {
            int end = Math.min(row.end(here), Math.min(above.end(up), below.end(down)));
            up += above.end(up) == end && end < width ? 1 : 0;
            here += row.end(here) == end && end < width ? 1 : 0;
            down += below.end(down) == end && end < width ? 1 : 0;
            enter(right, above.value(up), row.value(here), below.value(down));
            int entry = entries.get(own[1]);
            if (end - start == 1) {
                count(entry, 1, left, right);
            } else {
                count(entry, 1, left, own);
                count(entry, end - start - 2, own, own);
                count(entry, 1, own, right);
            }
            int[] free = left;
            left = own;
            own = right;
            right = free;
            start = end;
        }
    }

    private static void enter(int[] column, int above, int value, int below) {
        column[0] = above;
        column[1] = value;
        column[2] = below;
    }

    private void count(int entry, int pixels, int[] left, int[] right) {
        int value = own[1];
        int difference = value ^ own[0] | value ^ own[2] | value ^ left[1] | value ^ right[1]
                | value ^ left[0] | value ^ right[0] | value ^ left[2] | value ^ right[2];
        if (difference == 0) {
            flat[entry] += pixels;
        } else if (metric.isBetween(value, left[1], right[1]) || metric.isBetween(value, own[0], own[2])
                || metric.isBetween(value, left[0], right[2]) || metric.isBetween(value, left[2], right[0])) {
            between[entry] += pixels;
        } else if (value != own[0] && value != own[2] && isAbsent(value, left) && isAbsent(value, right)) {
            alone[entry] += pixels;
        }
    }

    private static boolean isAbsent(int value, int[] column) {
        return value != column[0] && value != column[1] && value != column[2];
    }

    /// Pixels of an entry's value with eight equal neighbors.
    int flat(int entry) {
        return flat[entry];
    }

    /// Pixels of an entry's value that lie between two neighbors on opposite sides.
    int between(int entry) {
        return between[entry];
    }

    /// Pixels of an entry's value that are neither, and have no neighbor of that value.
    int alone(int entry) {
        return alone[entry];
    }
}

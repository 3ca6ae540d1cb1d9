package cocoscope.mask;

/// Where the values of a grey mask lie: how many pixels of each have eight neighbours of the very same value, and
/// how many lie between a lower and a higher neighbour.
///
/// The mask ends with copies of its border pixels, so that borders are as flat as the rest.
final class ValuePlaces {
    private final int[] flat;
    private final int[] between;

    private ValuePlaces(int values) {
        flat = new int[values];
        between = new int[values];
    }

    static ValuePlaces of(Mask mask) {
        ValuePlaces areas = new ValuePlaces(mask.maximum() + 1);
        int[] above = new int[mask.width()];
        int[] row = new int[mask.width()];
        int[] below = new int[mask.width()];
        mask.copyRow(0, row);
        mask.copyRow(0, above);
        for (int y = 0; y < mask.height(); y++) {
            mask.copyRow(Math.min(y + 1, mask.height() - 1), below);
            areas.count(above, row, below);
            int[] free = above;
            above = row;
            row = below;
            below = free;
        }
        return areas;
    }

    private void count(int[] above, int[] row, int[] below) {
        int last = row.length - 1;
        for (int x = 0; x <= last; x++) {
            int value = row[x];
            int left = Math.max(0, x - 1);
            int right = Math.min(last, x + 1);
            int difference = value ^ above[x] | value ^ below[x] | value ^ row[left] | value ^ row[right]
                    | value ^ above[left] | value ^ above[right] | value ^ below[left] | value ^ below[right];
            if (difference == 0) {
                flat[value]++;
            } else if (isBetween(value, row[left], row[right]) || isBetween(value, above[x], below[x])
                    || isBetween(value, above[left], below[right]) || isBetween(value, below[left], above[right])) {
                between[value]++;
            }
        }
    }

    private static boolean isBetween(int value, int one, int other) {
        return one < value && value < other || other < value && value < one;
    }

    /// Pixels of `value` with eight equal neighbours.
    int flat(int value) {
        return flat[value];
    }

    /// Pixels of `value` that lie between a lower and a higher neighbour on opposite sides.
    int between(int value) {
        return between[value];
    }
}

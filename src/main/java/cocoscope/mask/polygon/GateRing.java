package cocoscope.mask.polygon;

import java.util.Arrays;

/// A ring as COCO's rasteriser sees it: the gates that it goes through, one after the other.
///
/// A gate is a pixel column and the row below the place where the ring crosses the centre of that column. Between the
/// centres of two columns lies a gap, named after the column right of it; in a gap a ring may go up and down as it
/// likes. A stride is some gates in a row, all of one pixel row: it leads from one gap to another one. Position `i` is
/// where stride `i` begins and the one before ends, and there a vertex may stand.
final class GateRing {
    /// The longest stride that has a position in every gap.
    private static final int DENSE = 6;

    /// The gap where each stride begins.
    int[] from = new int[64];
    /// The gap where each stride ends, left or right of its beginning.
    int[] to = new int[64];
    /// The pixel row of the gates of each stride, 0 to the height of the mask, inclusive.
    int[] rows = new int[64];
    /// Whether the ring turns back at a position, from going right to going left or the other way round; one more than
    /// there are strides, since the last position is the first one again.
    boolean[] turns = new boolean[65];
    int size;
    private int[] spare = new int[64];

    void clear() {
        size = 0;
    }

    /// Appends a horizontal edge of the ring along pixel edges.
    ///
    /// A long one is cut at both ends, in the middle and between: a line that leans little leaves the edge there.
    void add(int start, int end, int row) {
        int length = Math.abs(end - start);
        int direction = Integer.signum(end - start);
        if (length <= DENSE) {
            for (int step = 0; step < length; step++) {
                append(start + step * direction, start + (step + 1) * direction, row);
            }
            return;
        }
        int quarter = direction * (length / 4);
        int middle = start + direction * (length / 2);
        append(start, start + direction, row);
        append(start + direction, start + quarter, row);
        append(start + quarter, middle, row);
        append(middle, end - quarter, row);
        append(end - quarter, end - direction, row);
        append(end - direction, end, row);
    }

    private void append(int start, int end, int row) {
        if (start == end) {
            return;
        }
        if (size == from.length) {
            int length = Math.multiplyExact(size, 2);
            from = Arrays.copyOf(from, length);
            to = Arrays.copyOf(to, length);
            rows = Arrays.copyOf(rows, length);
            turns = new boolean[length + 1];
            spare = new int[length];
        }
        from[size] = start;
        to[size] = end;
        rows[size++] = row;
    }

    /// Makes the turn with the longest way up or down the first position, and finds all turns.
    void close() {
        int start = 0;
        int longest = -1;
        for (int position = 0; position < size; position++) {
            int before = position == 0 ? size - 1 : position - 1;
            if (turnsBetween(before, position) && Math.abs(rows[position] - rows[before]) > longest) {
                longest = Math.abs(rows[position] - rows[before]);
                start = position;
            }
        }
        rotate(from, start);
        rotate(to, start);
        rotate(rows, start);
        turns[0] = true;
        for (int position = 1; position < size; position++) {
            turns[position] = turnsBetween(position - 1, position);
        }
        turns[size] = true;
    }

    private boolean turnsBetween(int stride, int next) {
        return to[stride] > from[stride] != to[next] > from[next];
    }

    private void rotate(int[] values, int start) {
        System.arraycopy(values, 0, spare, 0, start);
        System.arraycopy(values, start, values, 0, size - start);
        System.arraycopy(spare, 0, values, size - start, start);
    }

    /// The gap of a position.
    int gap(int position) {
        return position == size ? from[0] : from[position];
    }

    /// The row of the gates that lead to a position.
    int rowBefore(int position) {
        return rows[position == 0 ? size - 1 : position - 1];
    }

    /// The row of the gates that lead away from a position.
    int rowAfter(int position) {
        return rows[position == size ? 0 : position];
    }
}

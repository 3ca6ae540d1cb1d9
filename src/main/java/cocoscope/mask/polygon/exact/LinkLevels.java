package cocoscope.mask.polygon.exact;

import java.util.Arrays;

/// What a search has reached with 0, 1, 2 ... edges: for each level some cells in a row, each with a set of positions.
final class LinkLevels {
    /// The levels after the first one.
    int count;
    private int[] firsts = new int[64];
    /// The place of the sets of each level, and the end of those of the last one.
    private int[] offsets = new int[65];
    private int[] sets = new int[256];

    /// Begins anew, with one cell.
    void begin(int cell, int set) {
        count = 0;
        firsts[0] = cell;
        sets[0] = set;
        offsets[1] = 1;
    }

    /// Appends a level.
    ///
    /// @param found the sets by cell
    /// @param end   the cell after the last one
    void append(int[] found, int first, int end) {
        count++;
        if (count == firsts.length) {
            firsts = Arrays.copyOf(firsts, 2 * count);
            offsets = Arrays.copyOf(offsets, 2 * count + 1);
        }
        int offset = offsets[count];
        int next = offset + end - first;
        if (next > sets.length) {
            sets = Arrays.copyOf(sets, 2 * next);
        }
        System.arraycopy(found, first, sets, offset, end - first);
        firsts[count] = first;
        offsets[count + 1] = next;
    }

    int first(int level) {
        return firsts[level];
    }

    int last(int level) {
        return firsts[level] + offsets[level + 1] - offsets[level] - 1;
    }

    int set(int level, int cell) {
        return sets[offsets[level] + cell - firsts[level]];
    }
}

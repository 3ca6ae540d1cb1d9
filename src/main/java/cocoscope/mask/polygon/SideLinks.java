package cocoscope.mask.polygon;

import cocoscope.mask.runs.DisjointSets;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.Regions;
import java.util.Arrays;

/// Which side of a run follows which along the borders of the components: closed loops of pixel edges.
///
/// A run has two sides as high as a pixel: side `2 * run` is its left one, walked down, and `2 * run + 1` its right one,
/// walked up. Consecutive sides are joined by the horizontal pixel edges between them, or meet end to end.
///
/// Linked in one sweep over neighboring rows for all components at once. A loop more than a component needs is a hole.
final class SideLinks {
    /// The column of each side.
    final int[] columns;
    /// The side that follows each side.
    final int[] next;
    /// The side before each side.
    final int[] previous;

    private final LabelMap labels;
    private final Regions regions;
    /// For each component, on the line between two rows, a side that waits for its partner; -1 for none.
    private final int[] open;
    /// For each component the last right side that got a partner from its left; -1 for none.
    private final int[] closed;
    private int[] touches = new int[16];
    private int touchSize;

    private SideLinks(LabelMap labels, Regions regions) {
        this.labels = labels;
        this.regions = regions;
        this.columns = new int[Math.multiplyExact(2, labels.size())];
        this.next = new int[columns.length];
        this.previous = new int[columns.length];
        this.open = new int[regions.components()];
        this.closed = new int[regions.components()];
        for (int run = 0; run < labels.size(); run++) {
            columns[2 * run] = labels.starts[run];
            columns[2 * run + 1] = labels.ends[run];
        }
        Arrays.fill(open, -1);
        Arrays.fill(closed, -1);
    }

    /// Loops of which each component has one for its outline and one for each hole; pixels that share only a corner are
    /// joined there only when that makes one loop of two.
    static SideLinks of(LabelMap labels, Regions regions) {
        SideLinks links = new SideLinks(labels, regions);
        int above = 0;
        int row = 0;
        for (int y = 0; y <= labels.height(); y++) {
            int below = y == labels.height() ? row : 2 * labels.rows[y + 1];
            links.linkLine(above, row, below);
            above = row;
            row = below;
        }
        links.joinTouching();
        return links;
    }

    /// Makes one loop of two, for two sides that leave the same line between rows.
    void join(int one, int other) {
        int first = next[one];
        int second = next[other];
        link(one, second);
        link(other, first);
    }

    private void link(int side, int follower) {
        next[side] = follower;
        previous[follower] = side;
    }

    /// Links the sides that end at a line, those of the row above it (`above` to `row`) and of the row below it (`row` to
    /// `below`), from left to right.
    private void linkLine(int above, int row, int below) {
        int upper = above;
        int lower = row;
        while (upper < row || lower < below) {
            if (lower == below || upper < row && isBefore(upper, lower)) {
                pair(upper++, true, above);
            } else {
                pair(lower++, false, above);
            }
        }
    }

    /// Right sides first where columns are equal: pixels that share only a corner stay apart.
    private boolean isBefore(int upper, int lower) {
        int upperColumn = columns[upper];
        int lowerColumn = columns[lower];
        return upperColumn < lowerColumn || upperColumn == lowerColumn && isRight(upper);
    }

    /// Takes the sides of a component two by two: between those of a pair just one of the rows has pixels of the component.
    private void pair(int side, boolean isAbove, int firstAbove) {
        int component = regions.componentOfRun(side >> 1);
        if (component < 0) {
            return;
        }
        int partner = open[component];
        boolean arrives = isAbove == isRight(side);
        if (partner < 0) {
            int left = closed[component];
            if (left >= firstAbove && columns[left] == columns[side] && !isRight(side)) {
                noteTouch(left, side, arrives);
            }
            open[component] = side;
            return;
        }
        open[component] = -1;
        if (arrives) {
            link(partner, side);
        } else {
            link(side, partner);
        }
        if (isRight(side)) {
            closed[component] = side;
        }
    }

    private void noteTouch(int right, int left, boolean arrive) {
        if (touchSize == touches.length) {
            touches = Arrays.copyOf(touches, Math.multiplyExact(touchSize, 2));
        }
        touches[touchSize++] = arrive ? ~right : right;
        touches[touchSize++] = left;
    }

    private void joinTouching() {
        if (touchSize == 0) {
            return;
        }
        int[] loops = loops();
        DisjointSets joined = new DisjointSets(loops.length);
        for (int touch = 0; touch < touchSize; touch += 2) {
            int right = touches[touch];
            int left = touches[touch + 1];
            int one = right < 0 ? previous[~right] : right;
            int other = right < 0 ? previous[left] : left;
            if (joined.join(loops[one], loops[other])) {
                join(one, other);
            }
        }
    }

    /// For each side the first left side of its loop.
    private int[] loops() {
        int[] loops = new int[next.length];
        Arrays.fill(loops, -1);
        for (int first = 0; first < next.length; first += 2) {
            if (loops[first] < 0 && regions.componentOfRun(first >> 1) >= 0) {
                int side = first;
                do {
                    loops[side] = first;
                    side = next[side];
                } while (side != first);
            }
        }
        return loops;
    }

    static boolean isRight(int side) {
        return (side & 1) == 1;
    }
}

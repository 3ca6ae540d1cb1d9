package cocoscope.mask.runs;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The borders of components as closed chains of run ends: no pixel is traced.
///
/// Every run has two ends, numbered `2 * run` for the left one, which a border passes downwards, and `2 * run + 1` for the
/// right one, which it passes upwards. Where a border goes on from an end depends only on which runs touch in the rows
/// above and below, with pixels touching at corners. The order of the ends is that of Suzuki and Abe's border following,
/// "Topological structural analysis of digitized binary images by border following", 1985: outer borders begin at the
/// left end of the component's first run, hole borders at the right end before the hole's first pixel.
public final class Borders {
    private final LabelMap map;
    private final int[] next;
    private final int[] borderOfEnd;
    private int[] firstEnds = new int[16];
    private int[] rows = new int[16];
    private int size;

    /// @param componentOfRun runs of equal number belong together; runs of negative numbers have no border
    public Borders(LabelMap map, int[] componentOfRun) {
        this.map = map;
        this.next = new int[Math.multiplyExact(2, map.size())];
        this.borderOfEnd = new int[next.length];
        linkEnds(componentOfRun);
        Arrays.fill(borderOfEnd, -1);
        for (int y = 0; y < map.height(); y++) {
            for (int run = map.rows[y]; run < map.rows[y + 1]; run++) {
                if (componentOfRun[run] >= 0) {
                    followFrom(left(run), y);
                    followFrom(right(run), y);
                }
            }
        }
    }

    static int left(int run) {
        return 2 * run;
    }

    static int right(int run) {
        return 2 * run + 1;
    }

    private void linkEnds(int[] componentOfRun) {
        int[] lastLower = new int[map.size()];
        Arrays.fill(lastLower, -1);
        for (int y = 0; y < map.height(); y++) {
            int upper = y == 0 ? 0 : map.rows[y - 1];
            int upperEnd = map.rows[y];
            for (int lower = upperEnd; lower < map.rows[y + 1]; lower++) {
                // Until runs are found that touch it, a run is the last and the first of its component.
                next[left(lower)] = right(lower);
                next[right(lower)] = left(lower);
                while (upper < upperEnd && map.ends[upper] < map.starts[lower]) {
                    upper++;
                }
                int before = -1;
                for (int above = upper; above < upperEnd && map.starts[above] <= map.ends[lower]; above++) {
                    if (componentOfRun[above] == componentOfRun[lower]) {
                        link(above, lower, before, lastLower[above]);
                        lastLower[above] = lower;
                        before = above;
                    }
                }
            }
        }
    }

    /// @param before the run left of `upper` that touches `lower` too, or -1
    /// @param last   the run left of `lower` that touches `upper` too, or -1
    private void link(int upper, int lower, int before, int last) {
        if (before >= 0) {
            next[left(upper)] = right(before);
        } else if (last < 0) {
            next[left(upper)] = left(lower);
        }
        if (last >= 0) {
            next[right(last)] = left(lower);
        }
        next[right(lower)] = right(upper);
    }

    private void followFrom(int firstEnd, int y) {
        if (borderOfEnd[firstEnd] >= 0) {
            return;
        }
        if (size == firstEnds.length) {
            int capacity = Math.addExact(size, size >> 1);
            firstEnds = Arrays.copyOf(firstEnds, capacity);
            rows = Arrays.copyOf(rows, capacity);
        }
        firstEnds[size] = firstEnd;
        rows[size] = y;
        int end = firstEnd;
        do {
            borderOfEnd[end] = size;
            end = next[end];
        } while (end != firstEnd);
        size++;
    }

    /// The number of borders, which are in raster order of their first ends.
    public int size() {
        return size;
    }

    public int firstEnd(int border) {
        return firstEnds[border];
    }

    /// The row of a border's first end.
    public int row(int border) {
        return rows[border];
    }

    public boolean isHole(int border) {
        return (firstEnds[border] & 1) == 1;
    }

    /// The outer borders, one per component, in raster order.
    public int[] outer() {
        return IntStream.range(0, size).filter(border -> !isHole(border)).toArray();
    }

    /// The end that follows on the same border.
    public int next(int end) {
        return next[end];
    }

    /// The border of the run end left of a border's first end in the same row, or -1 where there is none.
    public int borderLeftOf(int border) {
        int end = firstEnds[border] - 1;
        return end < left(map.rows[rows[border]]) ? -1 : borderOfEnd[end];
    }

    /// Whether the border of a hole begins at the right end of `run`.
    public boolean holeBeginsAt(int run) {
        return firstEnds[borderOfEnd[right(run)]] == right(run);
    }
}

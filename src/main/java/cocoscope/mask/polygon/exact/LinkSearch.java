package cocoscope.mask.polygon.exact;

import cocoscope.mask.polygon.CellPath;
import cocoscope.mask.polygon.Positions;
import java.util.Arrays;

/// Finds out with how few edges a line can go along a [CellPath], and where its vertices may stand.
///
/// Level by level it finds all positions that one edge more can reach, and keeps those in the last cells only: nearly
/// the fewest edges, at a cost that follows the number of cells. What an edge reaches is looked up in the [EdgeTable] for all
/// positions of a cell at once.
///
/// Source of the problem: L. Guibas, J. Hershberger, J. Mitchell, J. Snoeyink, "Approximating polygons and subdivisions
/// with minimum link paths", 1991 (stabbing objects in order with the fewest edges).
final class LinkSearch {
    /// The positions behind the farthest that are kept, in cells: as many as the last edges are long, but no fewer and no more.
    private static final int NARROWEST = 4;
    private static final int WIDEST = 8;
    /// The same where more edges than the fewest are asked for, which may be spent anywhere.
    private static final int SPARE = 100;
    /// The edges that may follow once the end is in sight, to meet a certain vertex there.
    private static final int LAST_EDGES = 3;
    private static final EdgeTable TABLE = EdgeTable.TABLE;

    private final CellPath path;
    private final EdgeSweep sweep;
    private final LinkLevels levels;
    /// By cell, what the next level reaches.
    private int[] found = new int[512];
    private int end;
    private int farthest;
    private int window;

    LinkSearch(CellPath path, LinkLevels levels) {
        this.path = path;
        this.levels = levels;
        this.sweep = new EdgeSweep(path);
    }

    /// The last cell that was reached.
    int farthest() {
        return farthest;
    }

    /// Goes from a cell toward another one, level by level, until the last level reaches one of the positions wanted there.
    ///
    /// @param roots the positions to begin with
    /// @param min edges at least
    /// @param max  edges at most
    /// @return whether it got there
    boolean run(int start, int roots, int last, int wanted, int min, int max) {
        if (found.length <= last) {
            found = new int[last + last / 2];
        }
        end = last;
        farthest = start;
        window = min > 0 ? SPARE : NARROWEST;
        levels.begin(start, roots);
        int edgesLeft = LAST_EDGES;
        while (levels.count < max && edgesLeft > 0) {
            int before = farthest;
            int first = levels.first(levels.count);
            for (int cell = Math.min(end - 1, levels.last(levels.count)); cell >= first; cell--) {
                int set = levels.set(levels.count, cell);
                if (set != 0) {
                    reachFrom(cell, set);
                }
            }
            if (farthest == before && before < end) {
                return false;
            }
            levels.append(found, Math.max(first + 1, farthest - window), farthest + 1);
            Arrays.fill(found, first + 1, farthest + 1, 0);
            if (farthest == end) {
                if ((levels.set(levels.count, end) & wanted) != 0 && levels.count >= min) {
                    return true;
                }
                edgesLeft--;
            }
            if (min == 0) {
                window = farthest == end ? WIDEST : Math.clamp(farthest - before, NARROWEST, WIDEST);
            }
        }
        return false;
    }

    /// Finds all that edges from positions of a cell reach, in the cells that are kept.
    private void reachFrom(int start, int set) {
        int quarters = path.directions[start];
        int from = Positions.turned(set, -quarters);
        int node = TABLE.straight(path.lengths[start]);
        for (int cell = start + 1; node != EdgeTable.NONE; cell++) {
            if (node == EdgeTable.BEYOND) {
                sweepFrom(start, Positions.turned(from, quarters), cell - 1);
                return;
            }
            from &= TABLE.open(node);
            if (from == 0) {
                return;
            }
            int missing = path.allowed[cell] & ~found[cell];
            if (missing != 0 && cell >= farthest - window) {
                mark(cell, Positions.turned(TABLE.reached(node, from), quarters) & missing);
            }
            if (cell == end || path.stops[cell]) {
                return;
            }
            node = TABLE.child(node, path.directions[cell - 1], path.directions[cell], path.lengths[cell]);
        }
    }

    private void mark(int cell, int reached) {
        if (reached != 0) {
            found[cell] |= reached;
            farthest = Math.max(farthest, cell);
        }
    }

    /// Finds what edges reach after a cell.
    private void sweepFrom(int start, int set, int known) {
        for (int rest = set; rest != 0; rest &= rest - 1) {
            int last = sweep.follow(start, Integer.numberOfTrailingZeros(rest), end);
            for (int cell = last; cell > known && cell >= farthest - window; cell--) {
                mark(cell, sweep.reached(cell, path.allowed[cell] & ~found[cell]));
            }
        }
    }
}

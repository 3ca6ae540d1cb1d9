package cocoscope.mask.polygon.exact;

import cocoscope.mask.polygon.CellPath;
import cocoscope.mask.polygon.Positions;
import java.util.Arrays;

/// The vertices of a line along a [CellPath], by cells and positions.
///
/// @param drift how much more area the line, and others before it, have on their right than the pixel edges, as [CellPath#AREA] measures
///              it, with sign
/// @param decimals of the coordinates together
record Links(int[] cells, int[] positions, long drift, int decimals) {
    /// What a decimal costs, in bytes, times [CellPath#AREA].
    private static final int DECIMAL = 2 * CellPath.AREA;

    /// Of all lines that a search has found, one with few decimals and the area of the pixels.
    ///
    /// @param position   where the line ends, in the last cell
    /// @param before     the drift to which that of the line is added
    /// @param areaWeight what a square pixel of wrong area costs, in bytes
    static Links of(CellPath path, EdgeOrigins origins, LinkLevels levels, int cell, int position, long before, int areaWeight) {
        int[] cells = new int[levels.count];
        int[] positions = new int[levels.count];
        int toCell = cell;
        int to = position;
        long drift = before;
        int decimals = 0;
        for (int level = levels.count - 1; level >= 0; level--) {
            long min = Long.MAX_VALUE;
            long nextDrift = 0;
            int first = levels.first(level);
            origins.begin(toCell, to, first);
            for (int from = Math.min(toCell - 1, levels.last(level)); from >= first; from--) {
                int leading = origins.leading(from, levels.set(level, from));
                if (leading == 0) {
                    continue;
                }
                // From the vertex to the middle of the other cell; a position there adds the cross product with it.
                int right = path.xs[from] - path.xs[toCell];
                int down = path.ys[from] - path.ys[toCell];
                long reached = drift + path.areaBetween(from, toCell) + (long) right * Positions.y(to) - (long) down * Positions.x(to);
                right -= Positions.x(to);
                down -= Positions.y(to);
                for (int rest = leading; rest != 0; rest &= rest - 1) {
                    int start = Integer.numberOfTrailingZeros(rest);
                    long added = reached + right * Positions.y(start) - down * Positions.x(start);
                    long cost = DECIMAL * decimals(start) + areaWeight * Math.abs(added);
                    if (cost <= min) {
                        min = cost;
                        nextDrift = added;
                        cells[level] = from;
                        positions[level] = start;
                    }
                }
            }
            toCell = cells[level];
            to = positions[level];
            drift = nextDrift;
            decimals += decimals(to);
        }
        return new Links(cells, positions, drift, decimals);
    }

    /// The decimals of a vertex there.
    static int decimals(int position) {
        return (Positions.x(position) == 0 ? 0 : 1) + (Positions.y(position) == 0 ? 0 : 1);
    }

    /// The same with vertices at other positions of their cells.
    Links moved(int[] to, long newDrift) {
        return new Links(cells, to, newDrift, Arrays.stream(to).map(Links::decimals).sum());
    }

    int size() {
        return cells.length;
    }
}

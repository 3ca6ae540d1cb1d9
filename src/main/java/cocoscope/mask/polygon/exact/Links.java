package cocoscope.mask.polygon.exact;

import cocoscope.mask.polygon.CellPath;
import cocoscope.mask.polygon.Positions;

/// The vertices of a line along a [CellPath], by cells and positions.
///
/// @param drift how much more area the line has on its right than the pixel edges, in square pixels, with sign
/// @param decimals of the coordinates together
record Links(int[] cells, int[] positions, double drift, int decimals) {
    /// Of all lines that a search has found, one with few decimals and the area of the pixels.
    ///
    /// @param position where the line ends, in the last cell
    static Links of(CellPath path, LinkSearch search, LinkLevels levels, int cell, int position, double areaWeight) {
        int[] cells = new int[levels.count];
        int[] positions = new int[levels.count];
        int toCell = cell;
        int to = position;
        double drift = 0;
        int decimals = 0;
        for (int level = levels.count - 1; level >= 0; level--) {
            double least = Double.POSITIVE_INFINITY;
            double nextDrift = 0;
            for (int from = Math.min(toCell - 1, levels.last(level)); from >= levels.first(level); from--) {
                for (int rest = search.leadingTo(from, levels.set(level, from), toCell, to); rest != 0; rest &= rest - 1) {
                    int start = Integer.numberOfTrailingZeros(rest);
                    double reached = drift + path.areaBeside(from, start, toCell, to);
                    double cost = 2 * decimals(start) + areaWeight * Math.abs(reached);
                    if (cost <= least) {
                        least = cost;
                        nextDrift = reached;
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

    private static int decimals(int position) {
        return (Positions.x(position) == 0 ? 0 : 1) + (Positions.y(position) == 0 ? 0 : 1);
    }

    int size() {
        return cells.length;
    }
}

package cocoscope.mask.polygon.exact;

import cocoscope.mask.polygon.CellPath;
import cocoscope.mask.polygon.Positions;

/// Goes back from a vertex along a [CellPath] and tells from where one edge leads to it.
final class EdgeOrigins {
    private static final EdgeTable TABLE = EdgeTable.TABLE;
    private static final int UNKNOWN = -1;

    private final CellPath path;
    private final EdgeSweep sweep;
    private int target;
    private int position;
    private int first;
    private int cell;
    private int node;
    /// The direction of the first step back.
    private int quarters;
    /// The first cell from which an edge leads to the vertex, once it is needed; or [#UNKNOWN].
    private int swept;

    EdgeOrigins(CellPath path) {
        this.path = path;
        this.sweep = new EdgeSweep(path);
    }

    /// Begins at a vertex.
    ///
    /// @param firstCell that will be asked for
    void begin(int vertexCell, int vertexPosition, int firstCell) {
        target = vertexCell;
        position = vertexPosition;
        first = firstCell;
        cell = target - 1;
        quarters = path.directions[cell] + 2;
        node = TABLE.straight(path.lengths[cell]);
        swept = UNKNOWN;
    }

    /// Those of a set of positions of a cell from which an edge leads to the vertex.
    ///
    /// @param from before the vertex, and not after the cell that was asked for last
    int leading(int from, int set) {
        while (cell > from && node > EdgeTable.BEYOND) {
            goBack();
        }
        if (set == 0 || node == EdgeTable.NONE) {
            return 0;
        }
        return node == EdgeTable.BEYOND ? sweptTo(from, set)
                : Positions.turned(TABLE.reached(node, Positions.turned(1 << position, -quarters)), quarters) & set;
    }

    private void goBack() {
        node = path.stops[cell] ? EdgeTable.NONE
                : TABLE.child(node, path.directions[cell], path.directions[cell - 1], path.lengths[cell - 1]);
        cell--;
    }

    private int sweptTo(int from, int set) {
        if (swept == UNKNOWN) {
            swept = sweep.follow(target, position, first);
        }
        return from < swept ? 0 : sweep.reached(from, set);
    }
}

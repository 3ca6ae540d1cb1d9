package cocoscope.mask.polygon.exact;

import cocoscope.mask.polygon.CellPath;
import cocoscope.mask.polygon.Positions;
import java.util.Arrays;

/// Follows edges along a [CellPath], gate by gate: those that are too long for the [EdgeTable].
final class EdgeSweep {
    private final CellPath path;
    /// What is left of the directions at each cell after the first one.
    private Wedge[] wedges = new Wedge[0];
    private int start;
    private int x;
    private int y;

    EdgeSweep(CellPath path) {
        this.path = path;
    }

    /// Goes from a vertex as far as one edge leads, but not past a cell where a vertex has to stand.
    ///
    /// @return the last cell
    int follow(int cell, int position, int end) {
        start = cell;
        x = path.xs[cell] + Positions.x(position);
        y = path.ys[cell] + Positions.y(position);
        int at = cell;
        while (at < end && passes(at)) {
            at++;
            if (path.stops[at]) {
                break;
            }
        }
        return at;
    }

    private boolean passes(int cell) {
        int direction = path.directions[cell];
        int dx = (1 - direction) % 2;
        int dy = (2 - direction) % 2;
        Wedge wedge = wedge(cell + 1);
        int gateX = path.xs[cell] - x + Wedge.HALF * dx;
        int gateY = path.ys[cell] - y + Wedge.HALF * dy;
        if (cell == start) {
            wedge.begin(gateX, gateY, dx, dy);
        } else {
            wedge.narrow(wedge(cell), gateX, gateY, dx, dy);
        }
        if (!path.steps[cell]) {
            // Between the first and the last gate of a straight part, an edge passes all others.
            wedge.narrow(wedge, path.xs[cell + 1] - x - Wedge.HALF * dx, path.ys[cell + 1] - y - Wedge.HALF * dy, dx, dy);
        }
        return !wedge.isEmpty();
    }

    private Wedge wedge(int cell) {
        int index = cell - start - 1;
        if (index == wedges.length) {
            int length = wedges.length;
            wedges = Arrays.copyOf(wedges, 2 * length + 16);
            for (int more = length; more < wedges.length; more++) {
                wedges[more] = new Wedge();
            }
        }
        return wedges[index];
    }

    /// Those of a set of positions of a cell, up to that which [#follow] returned, that the edge leads to.
    int reached(int cell, int set) {
        return wedges[cell - start - 1].within(path.xs[cell] - x, path.ys[cell] - y, set);
    }
}

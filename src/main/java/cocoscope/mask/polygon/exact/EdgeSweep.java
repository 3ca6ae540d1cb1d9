package cocoscope.mask.polygon.exact;

import cocoscope.mask.polygon.CellPath;
import cocoscope.mask.polygon.Positions;
import java.util.Arrays;

/// Follows edges along a [CellPath], gate by gate, forward or back: those that are too long for the [EdgeTable].
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
    /// @param end the last cell that matters, after the vertex or before it
    /// @return the last cell
    int follow(int cell, int position, int end) {
        start = cell;
        x = path.xs[cell] + Positions.x(position);
        y = path.ys[cell] + Positions.y(position);
        int step = Integer.signum(end - cell);
        int at = cell;
        while (at != end && passes(at, at + step)) {
            at += step;
            if (path.stops[at]) {
                break;
            }
        }
        return at;
    }

    private boolean passes(int cell, int next) {
        int dx = Integer.signum(path.xs[next] - path.xs[cell]);
        int dy = Integer.signum(path.ys[next] - path.ys[cell]);
        Wedge wedge = wedge(next);
        int gateX = path.xs[cell] - x + Wedge.HALF * dx;
        int gateY = path.ys[cell] - y + Wedge.HALF * dy;
        if (cell == start) {
            wedge.begin(gateX, gateY, dx, dy);
        } else {
            wedge.narrow(wedge(cell), gateX, gateY, dx, dy);
        }
        if (path.lengths[Math.min(cell, next)] > 1) {
            // Between the first and the last gate of a straight part, an edge passes all others.
            wedge.narrow(wedge, path.xs[next] - x - Wedge.HALF * dx, path.ys[next] - y - Wedge.HALF * dy, dx, dy);
        }
        return !wedge.isEmpty();
    }

    private Wedge wedge(int cell) {
        int index = Math.abs(cell - start) - 1;
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
        return wedge(cell).within(path.xs[cell] - x, path.ys[cell] - y, set);
    }
}

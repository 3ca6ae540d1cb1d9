package cocoscope.mask.polygon.exact;

import cocoscope.mask.polygon.Positions;
import java.util.Arrays;

/// For every short way through cells, the positions that one edge leads to from each position of the first cell.
///
/// A way has steps of one pixel; those that one edge can follow go in two directions, and not in any order, since between
/// the gates an edge must miss the centers of pixels: there are few, and all are known beforehand. They form a tree. Its
/// nodes are ways that begin to the right, and the children of a node go one step farther: straight on, or with a turn to
/// either side. The same edge backward follows the same way backward.
final class EdgeTable {
    /// The node of ways that no edge follows; so are all that go on from it.
    static final int NONE = 0;
    /// The node of ways that are longer than those of the table; so are all that go on from it.
    static final int BEYOND = 1;
    /// The node of the way of one step.
    static final int FIRST = 2;
    static final EdgeTable TABLE = new EdgeTable();

    /// The steps of the longest way.
    private static final int LONGEST = 24;
    /// Quarter turns to the right; no way turns back.
    private static final int TURNS = 4;
    /// Sets are looked up by rows of positions.
    private static final int ROWS = 5;
    private static final int ROW = 1 << Positions.COUNT / ROWS;

    private int[] children = new int[TURNS << 11];
    /// The positions from which an edge follows the way.
    private int[] open = new int[1 << 11];
    /// What the edges reach from a set of positions, row by row.
    private int[] reached = new int[ROWS * ROW << 11];
    private int size = FIRST;

    private EdgeTable() {
        Arrays.fill(children, TURNS * BEYOND, TURNS * FIRST, BEYOND);
        Wedge[][] wedges = new Wedge[LONGEST + 1][Positions.COUNT];
        for (Wedge[] wedgesOfStep : wedges) {
            Arrays.setAll(wedgesOfStep, _ -> new Wedge());
        }
        grow(Positions.ALL, 0, 0, 1, 0, 0, wedges);
        children = Arrays.copyOf(children, TURNS * size);
        open = Arrays.copyOf(open, size);
        reached = Arrays.copyOf(reached, ROWS * ROW * size);
    }

    /// Adds a way of one step more, and all that go on from it.
    ///
    /// @param before the positions from which an edge follows the way up to the last step
    /// @param x      tenths of a pixel from the middle of the first cell to the last one so far
    /// @return the node, or [#NONE]
    private int grow(int before, int x, int y, int dx, int dy, int steps, Wedge[][] wedges) {
        int[] now = new int[Positions.COUNT];
        int left = before;
        for (int rest = before; rest != 0; rest &= rest - 1) {
            int position = Integer.numberOfTrailingZeros(rest);
            Wedge wedge = wedges[steps + 1][position];
            int gateX = x + Wedge.HALF * dx - Positions.x(position);
            int gateY = y + Wedge.HALF * dy - Positions.y(position);
            if (steps == 0) {
                wedge.begin(gateX, gateY, dx, dy);
            } else {
                wedge.narrow(wedges[steps][position], gateX, gateY, dx, dy);
            }
            if (wedge.isEmpty()) {
                left &= ~(1 << position);
            } else {
                now[position] = wedge.within(gateX + Wedge.HALF * dx, gateY + Wedge.HALF * dy, Positions.ALL);
            }
        }
        if (left == 0) {
            return NONE;
        }
        int node = append(left, now);
        int nextX = x + 2 * Wedge.HALF * dx;
        int nextY = y + 2 * Wedge.HALF * dy;
        for (int turn = 0; turn < TURNS; turn += turn == 1 ? 2 : 1) {
            int right = turn == 0 ? dx : turn == 1 ? -dy : dy;
            int down = turn == 0 ? dy : turn == 1 ? dx : -dx;
            int child = steps + 1 == LONGEST ? BEYOND : grow(left, nextX, nextY, right, down, steps + 1, wedges);
            children[TURNS * node + turn] = child;
        }
        return node;
    }

    private int append(int left, int[] now) {
        if (size == open.length) {
            children = Arrays.copyOf(children, 2 * children.length);
            open = Arrays.copyOf(open, 2 * size);
            reached = Arrays.copyOf(reached, 2 * reached.length);
        }
        open[size] = left;
        for (int row = 0; row < ROWS; row++) {
            int first = (size * ROWS + row) * ROW;
            for (int bits = 1; bits < ROW; bits++) {
                reached[first + bits] = reached[first + (bits & bits - 1)] | now[row * ROWS + Integer.numberOfTrailingZeros(bits)];
            }
        }
        return size++;
    }

    /// The way that goes on, first by one step and then straight ahead.
    ///
    /// @param from the direction of the last step, quarter turns from right to down
    /// @param to   the direction of the steps more, not the opposite one
    int child(int node, int from, int to, int steps) {
        int child = children[TURNS * node + (to - from & 3)];
        return steps == 1 ? child : ahead(child, steps - 1);
    }

    /// The way of some steps straight ahead.
    int straight(int steps) {
        return ahead(FIRST, steps - 1);
    }

    private int ahead(int node, int steps) {
        int way = node;
        for (int step = 0; step < steps && way > BEYOND; step++) {
            way = children[TURNS * way];
        }
        return way;
    }

    /// The positions from which an edge follows the way.
    int open(int node) {
        return open[node];
    }

    /// What edges from any of a set of positions reach at the end of a way.
    int reached(int node, int set) {
        int first = ROWS * ROW * node;
        return reached[first + (set & 31)] | reached[first + ROW + (set >> 5 & 31)] | reached[first + 2 * ROW + (set >> 10 & 31)]
                | reached[first + 3 * ROW + (set >> 15 & 31)] | reached[first + 4 * ROW + (set >> 20 & 31)];
    }
}

package cocoscope.mask.polygon.exact;

import cocoscope.mask.polygon.Positions;
import java.util.Arrays;

/// For every short way through cells, the positions that one edge leads to from each position of the first cell.
///
/// A way has steps of one pixel; those that one edge can follow go in two directions, and not in any order, since between
/// the gates an edge must miss the centers of pixels: there are few, and all are known beforehand. They form a tree. Its
/// nodes are ways that begin to the right, and the children of a node go one step farther: straight on, or with a turn to
/// either side.
final class EdgeTable {
    /// The steps of the longest way.
    private static final int LONGEST = 24;
    /// Set beside the positions if the edge may go on.
    static final int ALIVE = 1 << Positions.COUNT;
    /// For a child: no edge follows the way.
    static final int NONE = 0;
    /// For a child: the way is longer than those of the table.
    static final int BEYOND = -1;
    /// The way of one step.
    static final int FIRST = 1;
    static final EdgeTable TABLE = new EdgeTable();

    private static final int CHILDREN = 3;

    private int[] children = new int[CHILDREN << 8];
    private int[] reached = new int[Positions.COUNT << 8];
    private int size = FIRST;

    private EdgeTable() {
        Wedge[][] wedges = new Wedge[LONGEST + 1][Positions.COUNT];
        for (Wedge[] wedgesOfStep : wedges) {
            Arrays.setAll(wedgesOfStep, _ -> new Wedge());
        }
        int[] all = new int[Positions.COUNT];
        Arrays.fill(all, ALIVE);
        grow(all, 0, 0, 1, 0, 0, wedges);
    }

    /// Adds a way of one step more, and all that go on from it.
    ///
    /// @param before what the way up to the last step reaches from each position
    /// @param x      tenths of a pixel from the middle of the first cell to the last one so far
    /// @return the node, or [#NONE]
    private int grow(int[] before, int x, int y, int dx, int dy, int steps, Wedge[][] wedges) {
        int[] now = new int[Positions.COUNT];
        int any = 0;
        for (int position = 0; position < Positions.COUNT; position++) {
            if (before[position] != 0) {
                Wedge wedge = wedges[steps + 1][position];
                int gateX = x + Wedge.HALF * dx - Positions.x(position);
                int gateY = y + Wedge.HALF * dy - Positions.y(position);
                if (steps == 0) {
                    wedge.begin(gateX, gateY, dx, dy);
                } else {
                    wedge.narrow(wedges[steps][position], gateX, gateY, dx, dy);
                }
                if (!wedge.isEmpty()) {
                    now[position] = ALIVE | wedge.within(gateX + Wedge.HALF * dx, gateY + Wedge.HALF * dy, Positions.ALL);
                    any |= now[position];
                }
            }
        }
        if (any == 0) {
            return NONE;
        }
        int node = append(now);
        int nextX = x + 2 * Wedge.HALF * dx;
        int nextY = y + 2 * Wedge.HALF * dy;
        for (int turn = 0; turn < CHILDREN; turn++) {
            int right = turn == 0 ? dx : turn == 1 ? -dy : dy;
            int down = turn == 0 ? dy : turn == 1 ? dx : -dx;
            int child = steps + 1 == LONGEST ? BEYOND : grow(now, nextX, nextY, right, down, steps + 1, wedges);
            children[CHILDREN * node + turn] = child;
        }
        return node;
    }

    private int append(int[] now) {
        if (CHILDREN * (size + 1) > children.length) {
            children = Arrays.copyOf(children, 2 * children.length);
            reached = Arrays.copyOf(reached, 2 * reached.length);
        }
        System.arraycopy(now, 0, reached, Positions.COUNT * size, Positions.COUNT);
        return size++;
    }

    /// The way that goes one step farther, [#NONE] or [#BEYOND].
    ///
    /// @param from the direction of the last step, quarter turns from right to down
    /// @param to   the direction of the step more
    int child(int node, int from, int to) {
        int turn = to - from & 3;
        return children[CHILDREN * node + (turn == 3 ? 2 : turn)];
    }

    /// What an edge from a position reaches at the end of a way: a set of positions and [#ALIVE], or 0.
    int reached(int node, int position) {
        return reached[Positions.COUNT * node + position];
    }
}

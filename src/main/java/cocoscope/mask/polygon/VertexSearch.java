package cocoscope.mask.polygon;

import cocoscope.geometry.Ring;
import cocoscope.mask.raster.EdgeCrossings;

/// Finds few vertices whose ring goes through given gates, and no others, in their order.
///
/// Vertices stand in gaps, at whole pixels or halfway between two. Level by level it finds what can be reached with one
/// edge more, and keeps only what lies close to the farthest: nearly the fewest edges, at a cost that follows the number
/// of gates.
///
/// Source of the problem: L. Guibas, J. Hershberger, J. Mitchell, J. Snoeyink, "Approximating polygons and subdivisions
/// with minimum link paths", 1991 (stabbing objects in order with the fewest edges).
final class VertexSearch {
    private static final int SCALE = EdgeCrossings.SCALE;
    /// Half a pixel in fifths, as COCO's rasteriser rounds it.
    private static final int HALF = 3;
    /// Whole pixels that a vertex may lie above or below the gates that follow.
    private static final int REACH = 1;
    /// More than arithmetic with slopes loses, in pixels.
    private static final double ROUNDING = 1e-9;
    /// The most positions behind the farthest that are kept.
    private static final int WIDEST = 8;
    /// Where fewer are kept, edges are short, and halves pay only between the gates.
    private static final int WIDE = 3;
    /// The bit of a vertex that lies neither near the gates that follow nor halfway.
    private static final int ELSEWHERE = 31;

    private final int height;
    private final VertexTree tree = new VertexTree();
    private GateRing gates = new GateRing();
    /// The slopes that lead from a vertex through all gates up to a position, between these two.
    private double[] lows = new double[64];
    private double[] highs = new double[64];
    /// For each position the level that reached it last, and what it reached there: a bit for each vertex.
    private int[] reachedIn = new int[64];
    private int[] reached = new int[64];
    private int level;
    private int levelStart;
    private int farthest;
    /// How many positions behind the farthest are worth keeping: more where edges are long.
    private int window;

    /// @param height rows of the mask; no vertex lies outside
    VertexSearch(int height) {
        this.height = height;
    }

    /// @param closed the gates of one ring, after [GateRing#close]
    Ring ring(GateRing closed) {
        gates = closed;
        if (lows.length <= gates.size) {
            int length = Math.multiplyExact(gates.size + 1, 2);
            lows = new double[length];
            highs = new double[length];
            reachedIn = new int[length];
            reached = new int[length];
            level = 0;
        }
        tree.clear();
        addRoots();
        int edges = search();
        int end = closedEnd();
        return end >= 0 ? ring(tree.parents[end], edges) : ring(levelStart, edges + 1);
    }

    private void addRoots() {
        int before = gates.rowBefore(0);
        int after = gates.rowAfter(0);
        for (int y = Math.max(0, after - REACH); y <= Math.min(height, after + REACH); y++) {
            tree.add(0, SCALE * y, -1);
        }
        if (Math.abs(before - after) == 1) {
            tree.add(0, SCALE * Math.min(before, after) + HALF, -1);
        }
    }

    /// A vertex at the end of the ring that is the very one it began with, or -1.
    private int closedEnd() {
        for (int vertex = levelStart; vertex < tree.size; vertex++) {
            if (tree.ys[vertex] == tree.roots[vertex]) {
                return vertex;
            }
        }
        return -1;
    }

    /// Starts at the top left vertex.
    private Ring ring(int last, int size) {
        int first = 0;
        int top = last;
        int vertex = last;
        for (int i = size - 1; i >= 0; i--) {
            if (isBefore(vertex, top)) {
                top = vertex;
                first = i;
            }
            vertex = tree.parents[vertex];
        }
        double[] coordinates = new double[2 * size];
        vertex = last;
        for (int i = size - 1; i >= 0; i--) {
            int at = 2 * (i < first ? i - first + size : i - first);
            int y = tree.ys[vertex];
            coordinates[at] = gates.gap(tree.positions[vertex]);
            coordinates[at + 1] = y % SCALE == 0 ? y / SCALE : y / SCALE + 0.5;
            vertex = tree.parents[vertex];
        }
        return new Ring(coordinates);
    }

    private boolean isBefore(int vertex, int other) {
        int below = tree.ys[vertex] - tree.ys[other];
        return below < 0 || below == 0 && gates.gap(tree.positions[vertex]) <= gates.gap(tree.positions[other]);
    }

    /// Goes once round the ring from the vertices in the tree.
    ///
    /// @return the edges that it took; the vertices at the end are those from `levelStart`
    private int search() {
        levelStart = 0;
        farthest = 0;
        window = 1;
        int edges = 0;
        while (farthest < gates.size) {
            int before = farthest;
            int end = tree.size;
            level++;
            edges++;
            for (int vertex = levelStart; vertex < end; vertex++) {
                lookAhead(vertex);
            }
            int last = -1;
            for (int vertex = levelStart; vertex < end; vertex++) {
                int position = tree.positions[vertex];
                if (position >= farthest - window && position != last) {
                    moveInGap(vertex);
                    last = position;
                }
            }
            // From a turn the next edge can reach everything that edges from before it could.
            tree.dropBefore(gates.turns[farthest] ? farthest : farthest - window, end);
            levelStart = end;
            window = Math.clamp(farthest - before - 2, 1, WIDEST);
        }
        return edges;
    }

    /// Goes up or down to where the next gates are.
    private void moveInGap(int vertex) {
        int position = tree.positions[vertex];
        int before = gates.rowBefore(position);
        int after = gates.rowAfter(position);
        int slack = gates.turns[position] || Math.abs(before - after) > 1 ? 1 : 0;
        int last = Math.min(height, after + slack);
        for (int y = Math.max(0, after - slack); y <= last; y++) {
            reach(position, SCALE * y, vertex, after);
        }
    }

    /// Narrows the slopes gate by gate, until none is left or the ring turns.
    private void lookAhead(int vertex) {
        int start = tree.positions[vertex];
        int gap = gates.gap(start);
        int y = tree.ys[vertex];
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        int position = start;
        do {
            int nearest = 10 * Math.abs(gates.from[position] - gap) + 5;
            int last = 10 * Math.abs(gates.to[position] - gap) - 5;
            int row = gates.rows[position];
            int above = 10 * row - 5 - 2 * y;
            int below = above + 10;
            if (row > 0) {
                low = Math.max(low, slope(above, above > 0 ? nearest : last));
            }
            if (row < height) {
                high = Math.min(high, slope(below, below > 0 ? last : nearest));
            }
            if (low >= high) {
                break;
            }
            position++;
            lows[position] = low;
            highs[position] = high;
        } while (!gates.turns[position]);
        while (position > start && position >= farthest - window) {
            reachFrom(vertex, position--);
        }
    }

    /// The slope at which an edge passes from one pixel row to the next one at the centre of a column.
    ///
    /// COCO's rasteriser rounds an edge that is flatter than a diagonal half a step after its slope, and a steeper one half
    /// a step more: the edge is in the row below as soon as `across * slope - min(1, |slope|)` reaches `down`.
    ///
    /// @param down   from the vertex to the line between the rows, in tenths of a pixel
    /// @param across from the vertex to the centre of the column, in tenths of a pixel
    private static double slope(int down, int across) {
        int flat = across - (down < 0 ? -1 : 1);
        return Math.min((double) down / flat, (down + 1.0) / across);
    }

    /// Reaches whole pixels near the gates that follow, or else the one that is closest to them, and halves.
    private void reachFrom(int vertex, int position) {
        int after = gates.rowAfter(position);
        int across = across(vertex, position);
        int first = (int) Math.max(0, Math.ceil((tree.ys[vertex] + lows[position] * across) / SCALE - ROUNDING));
        int last = (int) Math.min(height, Math.floor((tree.ys[vertex] + highs[position] * across) / SCALE + ROUNDING));
        for (int y = Math.max(first, after - REACH); y <= Math.min(last, after + REACH); y++) {
            reachBySlope(vertex, position, SCALE * y);
        }
        if (first <= last && (first > after + REACH || last < after - REACH)) {
            reachBySlope(vertex, position, SCALE * (first > after ? first : last));
        }
        int before = SCALE * gates.rowBefore(position);
        for (int half = SCALE * (after - 1) + HALF; half <= SCALE * after + HALF; half += SCALE) {
            if ((window >= WIDE || Math.abs(half - before) <= HALF) && half > 0 && half < SCALE * height) {
                reachBySlope(vertex, position, half);
            }
        }
    }

    /// Reaches a vertex when the edge goes through the gates between. Slopes are fractions of integers, so only at the
    /// limits is there doubt.
    private void reachBySlope(int vertex, int position, int y) {
        double slope = (double) (y - tree.ys[vertex]) / across(vertex, position);
        if (slope > lows[position] && slope < highs[position]
                || (slope == lows[position] || slope == highs[position]) && rasterises(vertex, position, y)) {
            reach(position, y, vertex, gates.rowAfter(position));
        }
    }

    /// In fifths, in the direction of the ring.
    private int across(int vertex, int position) {
        return SCALE * Math.abs(gates.gap(position) - gates.gap(tree.positions[vertex]));
    }

    private boolean rasterises(int vertex, int position, int y) {
        int start = tree.positions[vertex];
        int x = SCALE * gates.gap(start);
        int endX = SCALE * gates.gap(position);
        for (int stride = start; stride < position; stride++) {
            int left = Math.min(gates.from[stride], gates.to[stride]);
            int right = Math.max(gates.from[stride], gates.to[stride]) - 1;
            if (row(x, tree.ys[vertex], endX, y, left) != gates.rows[stride]
                    || row(x, tree.ys[vertex], endX, y, right) != gates.rows[stride]) {
                return false;
            }
        }
        return true;
    }

    private int row(int startX, int startY, int endX, int endY, int column) {
        return Math.min(height, EdgeCrossings.row(EdgeCrossings.step(startX, startY, endX, endY, column)));
    }

    /// Adds a vertex that this level has not reached yet.
    private void reach(int position, int y, int parent, int after) {
        int fromGates = y - SCALE * (after - REACH);
        int bit = fromGates >= 0 && fromGates <= 2 * SCALE * REACH ? fromGates : ELSEWHERE;
        int known = reachedIn[position] == level ? reached[position] : 0;
        if ((known >> bit & 1) == 0) {
            reachedIn[position] = level;
            reached[position] = known | 1 << bit;
            farthest = Math.max(farthest, position);
            tree.add(position, y, parent);
        }
    }
}

package cocoscope.mask.polygon.simplified;

import cocoscope.mask.polygon.BorderLine;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;

/// The vertices of a line that is being simplified: moves them between the corners, where fewer pixels change sides, and
/// removes those that are not worth their price.
///
/// Vertices are in fifths of a pixel, the grid of COCO's rasterizer. Each belongs to a corner of the line, so that every
/// edge has a stretch to replace.
final class VertexFit {
    private static final int[] STEPS = {5, 2, 1};
    private static final int TRIES = 2;
    /// Fifths of a pixel from a corner to where fitted lines meet.
    private static final int FARTHEST = 30;

    private final BorderLine line;
    private final BitSet kept;
    private final VertexCost cost;
    private final int[] corners;
    private final int[] xs;
    private final int[] ys;
    private final int[] next;
    private final int[] previous;
    /// For each vertex what the edge after it changes.
    private final int[] changed;
    private int first;
    private int size;

    /// @param kept corners at which vertices stay
    VertexFit(BorderLine line, int[] chosen, BitSet kept, VertexCost cost) {
        this.line = line;
        this.kept = kept;
        this.cost = cost;
        this.size = chosen.length;
        this.corners = chosen.clone();
        this.xs = new int[size];
        this.ys = new int[size];
        this.next = new int[size];
        this.previous = new int[size];
        this.changed = new int[size];
        for (int vertex = 0; vertex < size; vertex++) {
            xs[vertex] = line.x(chosen[vertex]);
            ys[vertex] = line.y(chosen[vertex]);
            next[vertex] = (vertex + 1) % size;
            previous[vertex] = (vertex + size - 1) % size;
        }
        for (int vertex = 0; vertex < edges(); vertex++) {
            changed[vertex] = measure(vertex);
        }
    }

    private int edges() {
        return line.isClosed() ? size : size - 1;
    }

    private boolean isFixed(int vertex) {
        return !line.isClosed() && (vertex == 0 || vertex == corners.length - 1) || kept.get(corners[vertex] % line.size());
    }

    private int cornerAfter(int vertex) {
        int corner = corners[next[vertex]];
        return line.isClosed() && corner <= corners[vertex] ? corner + line.size() : corner;
    }

    /// Whether a vertex may stand at a place: no farther than the tolerance from the stretches that its edges replace.
    private boolean mayStand(int vertex, int x, int y) {
        double tolerance = cost.tolerance();
        if (tolerance == Double.POSITIVE_INFINITY) {
            return true;
        }
        int from = corners[previous[vertex]];
        int to = cornerAfter(vertex);
        int start = from > corners[vertex] ? from - line.size() : from;
        int turn = start < 0 ? line.size() : 0;
        return line.isNear(start + turn, Math.min(to + turn, 2 * line.size()), x, y, tolerance);
    }

    private int measure(int vertex) {
        int after = next[vertex];
        int to = cornerAfter(vertex);
        // Without its first vertices, a ring may go on beyond the second round of its corners.
        int back = to > 2 * line.size() ? line.size() : 0;
        return line.changed(corners[vertex] - back, to - back, xs[vertex], ys[vertex], xs[after], ys[after], cost.reach());
    }

    /// Moves and removes vertices until no vertex is worth less than its price.
    VertexFit improve() {
        fitLines();
        for (int round = 0; round < 2; round++) {
            forEach(this::settle);
            int before = size;
            forEach(vertex -> tryToRemove(vertex, cost.price(), Double.POSITIVE_INFINITY));
            if (size == before) {
                break;
            }
        }
        return this;
    }

    /// Removes vertices, the cheapest first, for as long as pixels are left that may change. Whole pixels change, so that no price lies
    /// between nothing and one.
    ///
    /// @return what is left of the pixels
    double spend(double pixels) {
        double[] left = {pixels};
        for (double price = cost.price(); price <= left[0]; price = Math.max(1, 1.5 * price)) {
            double most = price;
            forEach(vertex -> left[0] = tryToRemove(vertex, most, left[0]));
        }
        return left[0];
    }

    /// x and y of the vertices in turn.
    int[] coordinates() {
        int[] coordinates = new int[2 * size];
        int vertex = first;
        for (int i = 0; i < size; i++) {
            coordinates[2 * i] = xs[vertex];
            coordinates[2 * i + 1] = ys[vertex];
            vertex = next[vertex];
        }
        return coordinates;
    }

    private void forEach(IntConsumer action) {
        int vertex = first;
        for (int left = size; left > 0; left--) {
            int after = next[vertex];
            if (!isFixed(vertex)) {
                action.accept(vertex);
            }
            vertex = after;
        }
    }

    private long total() {
        long total = 0;
        int vertex = first;
        for (int left = edges(); left > 0; left--) {
            total += changed[vertex];
            vertex = next[vertex];
        }
        return total;
    }

    /// Puts the vertices where lines through the border meet, if that is better for all of them together.
    private void fitLines() {
        long before = total();
        if (before == 0) {
            return;
        }
        int[] oldXs = xs.clone();
        int[] oldYs = ys.clone();
        int[] oldChanged = changed.clone();
        FittedLine[] fitted = new FittedLine[edges()];
        for (int vertex = 0; vertex < fitted.length; vertex++) {
            fitted[vertex] = FittedLine.of(line, corners[vertex], cornerAfter(vertex));
        }
        forEach(vertex -> meet(vertex, fitted[previous[vertex]], fitted[vertex]));
        for (int vertex = 0; vertex < fitted.length; vertex++) {
            changed[vertex] = measure(vertex);
        }
        if (total() >= before) {
            System.arraycopy(oldXs, 0, xs, 0, size);
            System.arraycopy(oldYs, 0, ys, 0, size);
            System.arraycopy(oldChanged, 0, changed, 0, size);
        }
    }

    private void meet(int vertex, FittedLine one, FittedLine other) {
        if (one.meets(other)) {
            double x = one.meetingX(other);
            double y = one.meetingY(other);
            int column = Math.clamp(Math.round(x), 0, line.right());
            int row = Math.clamp(Math.round(y), 0, line.bottom());
            if (Math.hypot(x - xs[vertex], y - ys[vertex]) < FARTHEST && mayStand(vertex, column, row)) {
                xs[vertex] = column;
                ys[vertex] = row;
            }
        }
    }

    /// Moves a vertex step by step while fewer pixels change sides.
    private void settle(int vertex) {
        for (int step : STEPS) {
            boolean moved = true;
            for (int tries = 0; moved && tries < TRIES && changed[vertex] + changed[previous[vertex]] > 0; tries++) {
                moved = false;
                for (int direction = 0; direction < 9; direction += direction == 3 ? 2 : 1) {
                    moved |= move(vertex, xs[vertex] + step * (direction % 3 - 1), ys[vertex] + step * (direction / 3 - 1));
                }
            }
        }
    }

    private boolean move(int vertex, int x, int y) {
        int oldX = xs[vertex];
        int oldY = ys[vertex];
        if (x < 0 || y < 0 || x > line.right() || y > line.bottom() || x == oldX && y == oldY || isFixed(vertex)
                || !mayStand(vertex, x, y)) {
            return false;
        }
        int before = previous[vertex];
        int best = changed[before] + changed[vertex];
        xs[vertex] = x;
        ys[vertex] = y;
        int arriving = measure(before);
        int leaving = arriving < best ? measure(vertex) : 0;
        if (arriving < best && arriving + leaving < best) {
            changed[before] = arriving;
            changed[vertex] = leaving;
            return true;
        }
        xs[vertex] = oldX;
        ys[vertex] = oldY;
        return false;
    }

    /// Removes a vertex, or else two in a row, if no more than `most` pixels a vertex change for it, and `left` in all.
    ///
    /// @return what is left of the pixels
    private double tryToRemove(int vertex, double most, double left) {
        double one = remove(vertex, vertex, Math.min(most, left));
        if (one < Double.POSITIVE_INFINITY) {
            return left - one;
        }
        int head = previous[vertex];
        double two = isFixed(head) ? one : remove(head, vertex, Math.min(2 * most, left));
        return two < Double.POSITIVE_INFINITY ? left - two : left;
    }

    /// Removes the vertices from one to another, and lets those beside them settle.
    ///
    /// @return how many pixels more change; infinite when that would be more than `most` and they stay
    private double remove(int head, int last, double most) {
        int count = head == last ? 1 : 2;
        if (line.isClosed() && size - count < 3) {
            return Double.POSITIVE_INFINITY;
        }
        int before = previous[head];
        int after = next[last];
        int[] touched = {previous[before], before, head, last, after};
        int[] old = Arrays.stream(touched).map(vertex -> changed[vertex]).toArray();
        int[] places = {xs[before], ys[before], xs[after], ys[after]};
        long limit = (long) old[0] + old[1] + (count == 2 ? old[2] : 0) + old[3] + old[4];
        next[before] = after;
        previous[after] = before;
        changed[before] = measure(before);
        if (changed[before] - old[1] - old[3] < 3 * most + 2) {
            settle(before);
            settle(after);
        }
        double more = (double) changed[touched[0]] + changed[before] + changed[after] - limit;
        if (more <= most) {
            size -= count;
            first = head == first || last == first ? after : first;
            return more;
        }
        next[before] = head;
        previous[after] = last;
        xs[before] = places[0];
        ys[before] = places[1];
        xs[after] = places[2];
        ys[after] = places[3];
        for (int i = 0; i < touched.length; i++) {
            changed[touched[i]] = old[i];
        }
        return Double.POSITIVE_INFINITY;
    }
}

package cocoscope.mask.polygon.exact;

import cocoscope.mask.polygon.CellPath;
import cocoscope.mask.polygon.Positions;

/// Moves single vertices of a ring within their cells, so that its area comes nearer to that of the pixels. Each edge still goes along
/// the [CellPath], so the ring stays exact and keeps its number of vertices.
final class AreaFit {
    private static final int ROUNDS = 2;

    private final CellPath path;
    private final EdgeOrigins origins;

    AreaFit(CellPath path, EdgeOrigins origins) {
        this.path = path;
        this.origins = origins;
    }

    /// The ring with as many vertices moved as it takes.
    ///
    /// @param limit of the drift, which is reached if single moves reach it
    Links fitted(Links ring, long limit) {
        int[] positions = ring.positions().clone();
        long drift = ring.drift();
        for (int move = 0; move < ROUNDS * ring.size() && Math.abs(drift) > limit; move++) {
            drift = moved(ring.cells(), positions, move % ring.size(), drift, limit);
        }
        return ring.moved(positions, drift);
    }

    /// Moves one vertex to where the drift is least; of those within the limit to one with few decimals.
    ///
    /// @return the drift then
    private long moved(int[] cells, int[] positions, int vertex, long drift, long limit) {
        int size = cells.length;
        int before = (vertex + size - 1) % size;
        int next = (vertex + 1) % size;
        int arrival = vertex == 0 ? cells[0] + path.size : cells[vertex];
        int nextCell = next == 0 ? cells[0] + path.size : cells[next];
        origins.begin(nextCell, positions[next], cells[vertex]);
        int leading = origins.leading(cells[vertex], path.allowed[cells[vertex]]);
        // A moved vertex adds the cross product of its way and the line between its neighbors.
        long across = path.xs[cells[before]] + Positions.x(positions[before]) - path.xs[nextCell] - Positions.x(positions[next]);
        long down = path.ys[cells[before]] + Positions.y(positions[before]) - path.ys[nextCell] - Positions.y(positions[next]);
        int old = positions[vertex];
        long best = drift;
        for (int rest = leading; rest != 0; rest &= rest - 1) {
            int position = Integer.numberOfTrailingZeros(rest);
            long moved = drift + across * (Positions.y(position) - Positions.y(old)) - down * (Positions.x(position) - Positions.x(old));
            long error = Math.max(limit, Math.abs(moved));
            long least = Math.max(limit, Math.abs(best));
            boolean better = error != least ? error < least : Links.decimals(position) < Links.decimals(positions[vertex]);
            if (better && leads(cells[before], positions[before], arrival, position)) {
                positions[vertex] = position;
                best = moved;
            }
        }
        return best;
    }

    private boolean leads(int from, int start, int to, int end) {
        origins.begin(to, end, from);
        return origins.leading(from, 1 << start) != 0;
    }
}

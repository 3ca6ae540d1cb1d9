package cocoscope.mask.polygon.simplified;

import cocoscope.mask.polygon.BorderLine;
import java.util.Arrays;
import java.util.BitSet;

/// Chooses the corners of a line that are worth their price: the chain with the minimum sum of the prices of its edges and
/// the pixels that change sides.
///
/// A shortest path, after H. Imai and M. Iri, "Polygonal approximations of a curve", 1988. Its stations are the corners
/// that matter at this price, and edges that change far more than pays end the search for longer ones, so that the cost
/// follows the length of the line.
final class FewestCorners {
    private static final double STATION = 1 / 8.0;
    private static final int FARTHEST = 48;
    private static final int MISSES = 6;

    private final BorderLine line;
    private final VertexCost vertexCost;
    private final BitSet kept;
    private final int[] stations;
    private final double[] costs;
    private final int[] arrivals;

    private FewestCorners(BorderLine line, double[] weights, BitSet kept, VertexCost vertexCost) {
        this.line = line;
        this.kept = kept;
        this.vertexCost = vertexCost;
        int start = line.isClosed() ? heaviest(weights) : 0;
        int end = line.isClosed() ? start + line.size() : line.size() - 1;
        this.stations = stations(weights, STATION * vertexCost.minWeight(), start, end);
        this.costs = new double[stations.length];
        this.arrivals = new int[stations.length];
        Arrays.fill(costs, Double.POSITIVE_INFINITY);
        costs[0] = 0;
    }

    /// @param weights of the corners, as [CornerWeights] finds them
    /// @param kept    corners that are chosen in any case
    /// @return ascending corners, with both ends of an open line; at least three of a ring
    static int[] choose(BorderLine line, double[] weights, BitSet kept, VertexCost vertexCost) {
        FewestCorners search = new FewestCorners(line, weights, kept, vertexCost);
        for (int station = 0; station < search.stations.length - 1; station++) {
            search.leave(station);
        }
        int[] chosen = search.walkBack();
        return line.isClosed() && chosen.length < 3 ? search.threeHeaviest(weights) : chosen;
    }

    private void leave(int from) {
        int misses = 0;
        int farthest = Math.min(stations.length - 1, from + FARTHEST);
        for (int to = from + 1; to <= farthest && misses < MISSES; to++) {
            int a = stations[from];
            int b = stations[to];
            if (costs[from] + vertexCost.price() >= costs[to]) {
                misses = kept.get(b % line.size()) ? MISSES : misses;
                continue;
            }
            int changed = line.changed(a, b, line.x(a), line.y(a), line.x(b), line.y(b), vertexCost.reach());
            double cost = costs[from] + vertexCost.price() + changed;
            if (cost < costs[to]) {
                costs[to] = cost;
                arrivals[to] = from;
            }
            misses = kept.get(b % line.size()) ? MISSES : changed > 3 * vertexCost.price() + 1 ? misses + 1 : 0;
        }
    }

    private int[] walkBack() {
        int last = stations.length - 1;
        int[] chosen = new int[stations.length];
        int first = stations.length;
        for (int station = line.isClosed() ? arrivals[last] : last; station > 0; station = arrivals[station]) {
            chosen[--first] = stations[station];
        }
        chosen[--first] = stations[0];
        return Arrays.copyOfRange(chosen, first, chosen.length);
    }

    private int[] threeHeaviest(double[] weights) {
        double[] sorted = weights.clone();
        Arrays.sort(sorted);
        return Arrays.copyOf(stations(weights, sorted[sorted.length - 3], heaviest(weights), line.size()), 3);
    }

    private static int heaviest(double[] weights) {
        int heaviest = 0;
        for (int corner = 1; corner < weights.length; corner++) {
            if (weights[corner] > weights[heaviest]) {
                heaviest = corner;
            }
        }
        return heaviest;
    }

    private int[] stations(double[] weights, double min, int start, int end) {
        int[] found = new int[end - start + 1];
        int count = 0;
        for (int corner = start; corner <= end; corner++) {
            if (corner == start || corner == end || weights[corner % weights.length] >= min
                    || kept.get(corner % weights.length)) {
                found[count++] = corner;
            }
        }
        return Arrays.copyOf(found, count);
    }
}

package cocoscope.mask.polygon.simplified;

/// Searches the highest price of a vertex at which a region is still good enough.
///
/// What changes grows with the price to the power of about 2/3, as for edges along a smooth curve, so a few steps do.
final class VertexCostSearch {
    private static final int ROUNDS = 7;
    private static final double NEARLY_ALL = 0.97;
    /// Vertices of a typical outline, to begin with.
    private static final int TYPICAL_VERTICES = 6;

    private VertexCost cost;
    private VertexCost best;
    private double low;
    private double high = Double.POSITIVE_INFINITY;
    private int rounds;
    private boolean settled;
    private final double guess;

    VertexCostSearch(FloorCheck check, int area) {
        best = VertexCost.exact(check.tolerance());
        guess = Math.max(1, Math.min(check.pixels(area), area / 50.0) / TYPICAL_VERTICES);
        boolean tolerates = check.iou() == 0 || check.tolerance() < Double.POSITIVE_INFINITY;
        cost = check.isExactFor(area) ? best : tolerates ? VertexCost.any(check.tolerance()) : best.withPrice(guess);
    }

    /// The cost to try next.
    VertexCost cost() {
        return cost;
    }

    /// The best cost that was good enough; at first the exact one, which always is.
    VertexCost best() {
        return best;
    }

    boolean isSettled() {
        return settled;
    }

    /// Takes what came of the cost: the share that is used of what may change.
    void judge(double share) {
        if (share <= 1) {
            low = cost.price();
            best = cost;
        } else {
            high = cost.price();
        }
        boolean nearlyAll = share > NEARLY_ALL && share <= 1;
        if (cost.isExact() || low > 0 && cost.isAny() || nearlyAll || ++rounds == ROUNDS || high < 1.03 * low) {
            settled = true;
        } else {
            cost = following(share);
            settled = cost.isExact();
        }
    }

    /// A region that only the tolerance limits, and of which it would leave nothing, stays exact.
    private VertexCost following(double share) {
        if (cost.isAny()) {
            return cost.withPrice(share == Double.POSITIVE_INFINITY ? 0 : guess);
        }
        return cost.withPrice(next(share));
    }

    private double next(double share) {
        double next = cost.price() * 0.99 * Math.clamp(Math.pow(share, -1.5), 1 / 8.0, 8);
        return next > low && next < high ? next : high == Double.POSITIVE_INFINITY ? 8 * low : Math.sqrt(Math.max(low, 0.1) * high);
    }

    /// Gives up a part of the price, for the sake of neighbors.
    void yield() {
        best = best.withPrice(best.price() / 4);
    }
}

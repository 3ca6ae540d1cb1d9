package cocoscope.mask.polygon.simplified;

/// Searches the highest price of a vertex at which a region is still good enough.
///
/// What changes grows with the price to the power of about 2/3, as for edges along a smooth curve, so a few steps do.
final class VertexCostSearch {
    private static final int ROUNDS = 7;
    private static final double NEARLY_ALL = 0.97;
    /// Vertices of a usual outline, to begin with.
    private static final int USUAL = 6;

    private VertexCost bargain;
    private VertexCost best;
    private double low;
    private double high = Double.POSITIVE_INFINITY;
    private int rounds;
    private boolean settled;
    private final double guess;

    VertexCostSearch(FloorCheck check, int area) {
        best = VertexCost.exact(check.tolerance());
        guess = Math.max(1, Math.min(check.pixels(area), area / 50.0) / USUAL);
        bargain = check.isExactFor(area) ? best : check.iou() > 0 ? best.withPrice(guess) : VertexCost.any(check.tolerance());
    }

    /// The bargain to try next.
    VertexCost bargain() {
        return bargain;
    }

    /// The best bargain that was good enough; at first the exact one, which always is.
    VertexCost best() {
        return best;
    }

    boolean isSettled() {
        return settled;
    }

    /// Takes what came of the bargain: the share that is used of what may change.
    void tell(double share) {
        if (share <= 1) {
            low = bargain.price();
            best = bargain;
        } else {
            high = bargain.price();
        }
        boolean nearlyAll = share > NEARLY_ALL && share <= 1;
        if (bargain.isExact() || low > 0 && bargain.isAny() || nearlyAll || ++rounds == ROUNDS || high < 1.03 * low) {
            settled = true;
        } else {
            bargain = following(share);
            settled = bargain.isExact();
        }
    }

    /// A region that only the tolerance limits, and of which it would leave nothing, stays exact.
    private VertexCost following(double share) {
        if (bargain.isAny()) {
            return bargain.withPrice(share == Double.POSITIVE_INFINITY ? 0 : guess);
        }
        return bargain.withPrice(next(share));
    }

    private double next(double share) {
        double next = bargain.price() * 0.99 * Math.clamp(Math.pow(share, -1.5), 1 / 8.0, 8);
        return next > low && next < high ? next : high == Double.POSITIVE_INFINITY ? 8 * low : Math.sqrt(Math.max(low, 0.1) * high);
    }

    /// Gives up a part of the price, for the sake of neighbors.
    void yield() {
        best = best.withPrice(best.price() / 4);
    }
}

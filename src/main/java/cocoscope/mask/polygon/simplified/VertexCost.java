package cocoscope.mask.polygon.simplified;

import cocoscope.mask.raster.EdgeCrossings;

/// What a vertex of a simplified border is worth.
///
/// @param price the pixels that may change sides for one vertex less
/// @param reach fifths of a pixel that a border may move
record VertexCost(double price, double reach) {
    /// So little that no pixel changes sides.
    private static final double EXACT = 1e-3;
    /// So much that only the tolerance limits what changes.
    private static final double ANY = 1e6;

    static VertexCost exact(double tolerance) {
        return new VertexCost(EXACT, reach(tolerance));
    }

    static VertexCost any(double tolerance) {
        return new VertexCost(ANY, reach(tolerance));
    }

    /// Half a pixel more than the tolerance, because that is how far a border runs from the centers beside it.
    private static double reach(double tolerance) {
        return EdgeCrossings.SCALE * (tolerance + 0.5);
    }

    /// Fifths of a pixel that a vertex may be away from the border.
    double tolerance() {
        return reach - EdgeCrossings.SCALE / 2.0;
    }

    boolean isExact() {
        return price <= EXACT;
    }

    boolean isAny() {
        return price >= ANY;
    }

    /// The same with another price; below 0.3 px, where any pixel is too dear, exact.
    VertexCost withPrice(double other) {
        return new VertexCost(other < 0.3 ? EXACT : Math.min(other, ANY), reach);
    }

    /// The weight in square pixels of corners that matter.
    double minWeight() {
        double pixels = reach / EdgeCrossings.SCALE;
        return Math.min(price, pixels * pixels);
    }
}

package cocoscope.mask.raster;

import cocoscope.geometry.Ring;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A vertex at which a ring goes out and comes back nearly the same way, between two long edges.
///
/// @param vertex of the ring
/// @param length of the shorter edge, in pixels
/// @param angle  between the edges, as its tangent
public record SharpTip(int vertex, double length, double angle) {
    /// Pixels that both edges are longer than, and that the tip of a needle is away from all pixels of its ring; tips of thin objects
    /// without a pixel center are shorter.
    public static final double MIN_LENGTH = 5;
    private static final double MAX_ANGLE = 0.1;

    public static List<SharpTip> of(Ring ring) {
        List<SharpTip> tips = new ArrayList<>();
        for (int vertex = 0; vertex < ring.size(); vertex++) {
            at(ring, vertex).ifPresent(tips::add);
        }
        return tips;
    }

    private static Optional<SharpTip> at(Ring ring, int vertex) {
        int before = (vertex + ring.size() - 1) % ring.size();
        int after = (vertex + 1) % ring.size();
        double ax = ring.x(before) - ring.x(vertex);
        double ay = ring.y(before) - ring.y(vertex);
        double bx = ring.x(after) - ring.x(vertex);
        double by = ring.y(after) - ring.y(vertex);
        double square = Math.min(ax * ax + ay * ay, bx * bx + by * by);
        double along = ax * bx + ay * by;
        boolean sharp = square > MIN_LENGTH * MIN_LENGTH && Math.abs(ax * by - ay * bx) < MAX_ANGLE * along;
        return sharp ? Optional.of(new SharpTip(vertex, Math.sqrt(square), Math.abs(ax * by - ay * bx) / along)) : Optional.empty();
    }
}

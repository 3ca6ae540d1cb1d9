package cocoscope.mask.raster;

import cocoscope.geometry.Ring;
import java.util.Optional;

/// A ring, or the tip of one, that is far thinner than a pixel and has pixels all the same, because COCO's rasterizer rounds: its area
/// is half of these pixels at most.
///
/// @param area   of the ring or the tip, in pixels
/// @param pixels that COCO's rasterizer sets for it
public record Sliver(double area, long pixels) {
    private static final double MAX_AREA_PER_PIXEL = 0.5;
    /// In pixels.
    private static final double MAX_WIDTH_OF_TIP = 0.25;

    /// The whole ring as a sliver, or one of its sharp tips.
    ///
    /// @param height of the image
    /// @param width  of the image
    public static Optional<Sliver> of(Ring ring, int height, int width) {
        Optional<Sliver> whole = isThin(ring) ? of(ring.area(), pixels(ring, height, width)) : Optional.empty();
        return whole.or(() -> SharpTip.of(ring).stream().flatMap(tip -> ofTip(ring, tip, height, width).stream()).findFirst());
    }

    /// Whether a ring is thinner than a pixel in the mean, as all are whose area is half of their pixels or less.
    private static boolean isThin(Ring ring) {
        double border = 0;
        for (int vertex = 0; vertex < ring.size(); vertex++) {
            int next = vertex + 1 == ring.size() ? 0 : vertex + 1;
            border += Math.hypot(ring.x(next) - ring.x(vertex), ring.y(next) - ring.y(vertex));
        }
        return 2 * ring.area() <= border;
    }

    /// The part up to where the ring is a quarter of a pixel wide, and the pixels that it loses when that is cut off.
    private static Optional<Sliver> ofTip(Ring ring, SharpTip tip, int height, int width) {
        double length = Math.min(tip.length(), MAX_WIDTH_OF_TIP / tip.angle());
        if (length <= SharpTip.MIN_LENGTH) {
            return Optional.empty();
        }
        long lost = pixels(ring, height, width) - pixels(cut(ring, tip.vertex(), length), height, width);
        return lost < SharpTip.MIN_LENGTH ? Optional.empty() : of(length * length * tip.angle() / 2, lost);
    }

    private static Ring cut(Ring ring, int tip, double length) {
        double[] rest = new double[2 * ring.size() + 2];
        for (int place = 0; place <= ring.size(); place++) {
            int vertex = place <= tip ? place : place - 1;
            int end = place == tip ? (tip + ring.size() - 1) % ring.size() : (tip + 1) % ring.size();
            double x = ring.x(end) - ring.x(tip);
            double y = ring.y(end) - ring.y(tip);
            double part = vertex == tip ? length / Math.hypot(x, y) : 0;
            rest[2 * place] = ring.x(vertex) + part * x;
            rest[2 * place + 1] = ring.y(vertex) + part * y;
        }
        return new Ring(rest);
    }

    private static Optional<Sliver> of(double area, long pixels) {
        return pixels > 0 && area <= MAX_AREA_PER_PIXEL * pixels ? Optional.of(new Sliver(area, pixels)) : Optional.empty();
    }

    private static long pixels(Ring ring, int height, int width) {
        return PolygonRaster.rasterize(ring, height, width).area();
    }
}

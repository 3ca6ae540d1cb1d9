package cocoscope.mask.raster;

import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;

/// The vertices of a polygon that lie outside of the pixels that it stands for.
///
/// @param count    of vertices farther than half a pixel from all pixels of the region
/// @param distance pixels from the farthest vertex to the region, 0 where all lie on it
public record Outliers(long count, double distance) {
    public static final Outliers NONE = new Outliers(0, 0);

    /// What a vertex may be away from the pixels, since a ring runs between their centers.
    private static final double NEAR = 0.5 * Math.sqrt(2);

    /// Tells whether a pixel, which may lie outside of the image, belongs to a region.
    @FunctionalInterface
    public interface Pixels {
        boolean contain(int x, int y);
    }

    /// @param pixels of the region, at least one
    /// @param reach  pixels up to which distances are measured
    public static Outliers of(Polygon polygon, Pixels pixels, int reach) {
        long count = 0;
        double farthest = 0;
        for (Ring ring : polygon.rings()) {
            for (int vertex = 0; vertex < ring.size(); vertex++) {
                double distance = distance(ring.x(vertex), ring.y(vertex), pixels, reach);
                count += distance > NEAR ? 1 : 0;
                farthest = Math.max(farthest, distance);
            }
        }
        return new Outliers(count, farthest);
    }

    /// Whether a vertex is farther than half a pixel from all pixels of the region.
    public static boolean isOutside(double x, double y, Pixels pixels) {
        return distance(x, y, pixels, 1) > NEAR;
    }

    /// Whether a vertex is farther from all pixels of the region than so many pixels.
    public static boolean isBeyond(double x, double y, Pixels pixels, double distance) {
        return distance(x, y, pixels, (int) Math.ceil(distance) + 1) > distance;
    }

    public Outliers plus(Outliers other) {
        return new Outliers(count + other.count, Math.max(distance, other.distance));
    }

    /// From a point to the nearest pixel, looked for in larger and larger squares.
    private static double distance(double x, double y, Pixels pixels, int reach) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        double nearest = Double.POSITIVE_INFINITY;
        for (int radius = 0; radius <= reach && radius - 1 < nearest; radius++) {
            for (int right = -radius; right <= radius; right++) {
                int step = Math.abs(right) == radius ? 1 : 2 * radius;
                for (int down = -radius; down <= radius; down += Math.max(1, step)) {
                    if (pixels.contain(column + right, row + down)) {
                        nearest = Math.min(nearest, Math.hypot(gap(x, column + right), gap(y, row + down)));
                    }
                }
            }
        }
        return Math.min(nearest, reach);
    }

    /// From a coordinate to a pixel, 0 inside.
    private static double gap(double coordinate, int pixel) {
        return Math.max(0, Math.max(pixel - coordinate, coordinate - pixel - 1));
    }
}

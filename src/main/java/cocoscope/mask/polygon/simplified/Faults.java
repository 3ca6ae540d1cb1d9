package cocoscope.mask.polygon.simplified;

import cocoscope.geometry.Box;
import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.raster.BoundaryDistance;
import cocoscope.mask.raster.Outliers;
import cocoscope.mask.raster.SelfCrossing;
import cocoscope.mask.raster.SharpTip;
import cocoscope.mask.raster.Sliver;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/// The places where a polygon is not like its region: where it crosses itself, where it has needles or slivers, and where pixels or
/// vertices are farther away than the tolerance.
final class Faults {
    /// The side of the squares in which places are looked up, in pixels.
    private static final int SQUARE = 2;

    private final Box box;
    /// Left, top, right and bottom of each place.
    private final List<double[]> places = new ArrayList<>();

    private Faults(Box box) {
        this.box = box;
    }

    /// @param pixels of the region
    /// @param run    the same
    /// @param raster what COCO's rasterizer makes of the polygon
    static Faults of(Polygon polygon, Outliers.Pixels pixels, RunLengthEncoding run, RunLengthEncoding raster, double tolerance) {
        Faults faults = new Faults(run.box());
        polygon.rings().forEach(faults::addCrossings);
        polygon.rings().forEach(ring -> faults.addThinParts(ring, raster));
        if (tolerance < Double.POSITIVE_INFINITY) {
            BoundaryDistance.forEachBeyond(tolerance, run, raster, (x, y) -> faults.places.add(new double[] {x, y, x + 1.0, y + 1.0}));
            polygon.rings().forEach(ring -> faults.addOutliers(ring, pixels, tolerance));
        }
        return faults;
    }

    private void addCrossings(Ring ring) {
        SelfCrossing.forEachEdge(ring, edge -> {
            int end = (edge + 1) % ring.size();
            places.add(new double[] {Math.min(ring.x(edge), ring.x(end)), Math.min(ring.y(edge), ring.y(end)),
                Math.max(ring.x(edge), ring.x(end)), Math.max(ring.y(edge), ring.y(end))});
        });
    }

    private void addThinParts(Ring ring, RunLengthEncoding raster) {
        List<SharpTip> tips = SharpTip.of(ring);
        byte[] seen = tips.isEmpty() ? new byte[0] : raster.pixels();
        for (SharpTip tip : tips) {
            double x = ring.x(tip.vertex());
            double y = ring.y(tip.vertex());
            if (Outliers.isBeyond(x, y, (column, row) -> column >= 0 && row >= 0 && column < raster.width() && row < raster.height()
                    && seen[row * raster.width() + column] == 1, SharpTip.MIN_LENGTH)) {
                places.add(new double[] {x, y, x, y});
            }
        }
        if (Sliver.of(ring, raster.height(), raster.width()).isPresent()) {
            IntStream.range(0, ring.size()).forEach(vertex -> places.add(new double[] {ring.x(vertex), ring.y(vertex), ring.x(vertex),
                ring.y(vertex)}));
        }
    }

    private void addOutliers(Ring ring, Outliers.Pixels pixels, double tolerance) {
        for (int vertex = 0; vertex < ring.size(); vertex++) {
            double x = ring.x(vertex);
            double y = ring.y(vertex);
            if (Outliers.isBeyond(x, y, pixels, tolerance)) {
                places.add(new double[] {x, y, x, y});
            }
        }
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    /// What lies near the places, for the corners of the region.
    ///
    /// @param reach pixels
    Near within(int reach) {
        int columns = (box.width() + 2 * reach) / SQUARE + 1;
        int rows = (box.height() + 2 * reach) / SQUARE + 1;
        BitSet squares = new BitSet(columns * rows);
        int left = box.x() - reach;
        int top = box.y() - reach;
        for (double[] place : places) {
            int first = square(place[0] - reach - left, columns);
            int last = square(place[2] + reach - left, columns);
            for (int row = square(place[1] - reach - top, rows); row <= square(place[3] + reach - top, rows); row++) {
                squares.set(row * columns + first, row * columns + last + 1);
            }
        }
        return (x, y) -> squares.get(square(y - top, rows) * columns + square(x - left, columns));
    }

    private static int square(double pixels, int squares) {
        return Math.clamp((long) (pixels / SQUARE), 0, squares - 1);
    }

    /// Tells whether a place, in pixels, is near a fault.
    @FunctionalInterface
    interface Near {
        boolean has(double x, double y);
    }
}

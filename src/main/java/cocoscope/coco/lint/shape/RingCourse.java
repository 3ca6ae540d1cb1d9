package cocoscope.coco.lint.shape;

import static cocoscope.coco.lint.finding.FindingKind.RING_CROSSING;
import static cocoscope.coco.lint.finding.FindingKind.RING_NEEDLE;

import cocoscope.coco.lint.finding.CheckedEntry;
import cocoscope.coco.lint.finding.FindingKind;
import cocoscope.coco.tape.ImageSize;
import cocoscope.coco.tape.Quotes;
import cocoscope.geometry.Box;
import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.polygon.exact.ExactPolygons;
import cocoscope.mask.raster.SelfCrossing;
import cocoscope.mask.runs.Connectivity;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.Regions;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Checks rings that are well formed for crossings and needles: what one program does not see, and another one does. The repair is
/// the exact polygon of the pixels that COCO's rasterizer sees.
final class RingCourse {
    /// Pixels that a needle is longer than; tips of thin objects without a pixel center are shorter.
    private static final double MIN_EDGE = 5;
    /// The tangent of the maximum angle at the tip of a needle.
    private static final double SHARPEST = 0.1;
    private static final double TENTHS = 10;

    private final CheckedEntry entry;
    private final List<double[]> rings;
    private final RunLengthEncoding raster;

    private RingCourse(CheckedEntry entry, List<double[]> rings, RunLengthEncoding raster) {
        this.entry = entry;
        this.rings = rings;
        this.raster = raster;
    }

    /// @param at    the segmentation, of rings that need no other repair
    /// @param shape of the rings
    /// @return the shape after the repair
    static Shape check(CheckedEntry entry, int at, Shape shape, ImageSize image) {
        List<double[]> rings = shape.rings();
        for (int ring = 0; ring < rings.size(); ring++) {
            boolean crosses = SelfCrossing.in(new Ring(rings.get(ring)));
            if (crosses || hasSharpTip(rings.get(ring))) {
                Optional<RunLengthEncoding> raster = shape.raster().filter(runs -> runs.area() > 0);
                if (raster.isPresent()) {
                    return new RingCourse(entry, rings, raster.get()).report(at, ring, crosses, image).orElse(shape);
                }
            }
        }
        return shape;
    }

    private static boolean hasSharpTip(double[] ring) {
        for (int i = 0; i < ring.length; i += 2) {
            if (isSharp(ring, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSharp(double[] ring, int i) {
        int before = (i + ring.length - 2) % ring.length;
        int after = (i + 2) % ring.length;
        double ax = ring[before] - ring[i];
        double ay = ring[before + 1] - ring[i + 1];
        double bx = ring[after] - ring[i];
        double by = ring[after + 1] - ring[i + 1];
        return ax * ax + ay * ay > MIN_EDGE * MIN_EDGE && bx * bx + by * by > MIN_EDGE * MIN_EDGE
                && Math.abs(ax * by - ay * bx) < SHARPEST * (ax * bx + ay * by);
    }

    private Optional<Shape> report(int at, int ring, boolean crosses, ImageSize image) {
        String path = "segmentation[" + ring + "]";
        double needle = crosses ? 0 : longestNeedle(rings.get(ring));
        if (!crosses && needle <= MIN_EDGE) {
            return Optional.empty();
        }
        List<double[]> exact = exact();
        String written = exact.stream().map(numbers -> Arrays.stream(numbers).mapToObj(Quotes::number)
                .collect(Collectors.joining(", ", "[", "]")))
                .collect(Collectors.joining(", ", "[", "]"));
        FindingKind kind = crosses ? RING_CROSSING : RING_NEEDLE;
        entry.report(kind, path, entry.replacement(at, written), String.format(Locale.ROOT, "%.1f", needle));
        return Optional.of(Shape.of(exact, image));
    }

    /// How far the farthest sharp tip is from the pixels that the rings cover.
    private double longestNeedle(double[] ring) {
        byte[] pixels = raster.pixels();
        double longest = 0;
        for (int i = 0; i < ring.length; i += 2) {
            if (isSharp(ring, i)) {
                longest = Math.max(longest, distance(pixels, ring[i], ring[i + 1]));
            }
        }
        return longest;
    }

    private double distance(byte[] pixels, double x, double y) {
        double nearest = Double.POSITIVE_INFINITY;
        Box box = raster.box();
        for (int row = box.y(); row < box.y() + box.height(); row++) {
            for (int column = box.x(); column < box.x() + box.width(); column++) {
                if (pixels[row * raster.width() + column] == 1) {
                    double right = Math.max(0, Math.max(column - x, x - column - 1));
                    double down = Math.max(0, Math.max(row - y, y - row - 1));
                    nearest = Math.min(nearest, right * right + down * down);
                }
            }
        }
        return Math.sqrt(nearest);
    }

    private List<double[]> exact() {
        Box box = raster.box();
        byte[] pixels = raster.pixels();
        int[] labels = new int[box.width() * box.height()];
        Arrays.setAll(labels, i -> pixels[(box.y() + i / box.width()) * raster.width() + box.x() + i % box.width()]);
        LabelMap map = LabelMap.of(box.width(), box.height(), 1, labels);
        Polygon polygon = ExactPolygons.trace(map, Regions.of(map, Connectivity.EIGHT, Regions.Grouping.LABEL, 1)).getFirst();
        return polygon.moved(box.x(), box.y()).rings().stream()
                .map(ring -> Arrays.stream(ring.toArray()).map(number -> Math.rint(TENTHS * number) / TENTHS).toArray()).toList();
    }
}

package cocoscope.coco.lint.shape;

import static cocoscope.coco.lint.finding.FindingKind.RING_CROSSING;
import static cocoscope.coco.lint.finding.FindingKind.RING_NEEDLE;
import static cocoscope.coco.lint.finding.FindingKind.RING_SLIVER;

import cocoscope.coco.lint.finding.CheckedEntry;
import cocoscope.coco.lint.finding.FindingKind;
import cocoscope.coco.tape.ImageSize;
import cocoscope.coco.tape.Quotes;
import cocoscope.geometry.Box;
import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.polygon.exact.ExactPolygons;
import cocoscope.mask.raster.SelfCrossing;
import cocoscope.mask.raster.SharpTip;
import cocoscope.mask.raster.Sliver;
import cocoscope.mask.runs.Connectivity;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.Regions;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Checks rings that are well formed for crossings, needles and slivers: what one program does not see, and another one does. The repair
/// is the exact polygon of the pixels that COCO's rasterizer sees.
final class RingCourse {
    private static final double TENTHS = 10;

    private RingCourse() {}

    /// What is wrong with a ring.
    private record Fault(FindingKind kind, String... figures) {}

    /// @param at    the segmentation, of rings that need no other repair
    /// @param shape of the rings
    /// @return the shape after the repair
    static Shape check(CheckedEntry entry, int at, Shape shape, ImageSize image) {
        List<double[]> rings = shape.rings();
        for (int ring = 0; ring < rings.size(); ring++) {
            Optional<Fault> fault = fault(new Ring(rings.get(ring)), shape, image);
            if (fault.isPresent()) {
                List<double[]> exact = exact(shape.raster().orElseThrow());
                String written = exact.stream().map(numbers -> Arrays.stream(numbers).mapToObj(Quotes::number)
                        .collect(Collectors.joining(", ", "[", "]")))
                        .collect(Collectors.joining(", ", "[", "]"));
                entry.report(fault.get().kind, "segmentation[" + ring + "]", entry.replacement(at, written), fault.get().figures);
                return Shape.of(exact, image);
            }
        }
        return shape;
    }

    /// Only where the pixels of all rings are known, and there are some.
    private static Optional<Fault> fault(Ring ring, Shape shape, ImageSize image) {
        boolean crosses = SelfCrossing.in(ring);
        List<SharpTip> tips = crosses ? List.of() : SharpTip.of(ring);
        Optional<Sliver> sliver = crosses || !image.isKnown() ? Optional.empty() : Sliver.of(ring, image.height(), image.width());
        if (!crosses && tips.isEmpty() && sliver.isEmpty() || shape.raster().filter(runs -> runs.area() > 0).isEmpty()) {
            return Optional.empty();
        }
        if (crosses) {
            return Optional.of(new Fault(RING_CROSSING));
        }
        double needle = tips.isEmpty() ? 0 : longestNeedle(ring, tips, shape.raster().orElseThrow());
        return needle > SharpTip.MIN_LENGTH ? Optional.of(new Fault(RING_NEEDLE, tenths(needle)))
                : sliver.map(found -> new Fault(RING_SLIVER, tenths(found.area()), Long.toString(found.pixels())));
    }

    private static String tenths(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    /// How far the farthest sharp tip is from the pixels that the rings cover.
    private static double longestNeedle(Ring ring, List<SharpTip> tips, RunLengthEncoding raster) {
        byte[] pixels = raster.pixels();
        return tips.stream().mapToDouble(tip -> distance(raster, pixels, ring.x(tip.vertex()), ring.y(tip.vertex()))).max().orElse(0);
    }

    private static double distance(RunLengthEncoding raster, byte[] pixels, double x, double y) {
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

    private static List<double[]> exact(RunLengthEncoding raster) {
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

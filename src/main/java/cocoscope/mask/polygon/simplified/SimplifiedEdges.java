package cocoscope.mask.polygon.simplified;

import cocoscope.geometry.Box;
import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.polygon.BorderNet;
import cocoscope.mask.polygon.exact.ExactPolygons;
import cocoscope.mask.raster.PolygonRaster;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.Regions;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Polygons with few vertices that COCO's rasterizer turns into nearly the pixels of the regions: one ring per component, its
/// holes joined by bridges of zero width. `src/docs/decisions/0006-simplified-polygons.md` describes the method.
public final class SimplifiedEdges {
    /// The part of the corners of a region that may stay where it has faults.
    private static final double MOST_KEPT = 0.25;
    /// Pixels around a fault in which corners stay.
    private static final int FARTHEST = 32;

    private final SimplifiedLines lines;
    private final FloorCheck check;
    private final LabelMap labels;
    private final Regions regions;
    private final int region;
    private final RunLengthEncoding run;

    private SimplifiedEdges(SimplifiedLines lines, FloorCheck check, LabelMap labels, Regions regions, int region, RunLengthEncoding run) {
        this.lines = lines;
        this.check = check;
        this.labels = labels;
        this.regions = regions;
        this.region = region;
        this.run = run;
    }

    /// The polygon of every region; index = region. None is below the floor, none is empty, no ring crosses itself, and no vertex is
    /// farther from the region than the tolerance.
    ///
    /// @param runs      of the regions
    /// @param tolerance pixels: the maximum boundary distance ([BoundaryDistance]); below 1 nothing changes; may be infinite
    /// @param iou       the minimum IoU with the region, 0..1
    public static List<Polygon> trace(LabelMap labels, Regions regions, List<RunLengthEncoding> runs, double tolerance, double iou) {
        FloorCheck check = new FloorCheck(tolerance, iou);
        List<Polygon> exact = ExactPolygons.trace(labels, regions);
        SimplifiedLines lines = new SimplifiedLines(labels, regions, BorderNet.ofRings(labels, regions));
        return IntStream.range(0, regions.size()).parallel().mapToObj(region -> check.isExactFor((int) runs.get(region).area())
                ? exact.get(region)
                : new SimplifiedEdges(lines, check, labels, regions, region, runs.get(region)).fewest(exact.get(region))).toList();
    }

    private Polygon fewest(Polygon exact) {
        VertexCostSearch search = new VertexCostSearch(check, (int) run.area());
        Polygon fewest = exact;
        double used = 0;
        while (!search.isSettled()) {
            Attempt attempt = mended(search.cost());
            search.judge(attempt.share);
            if (attempt.share <= 1 && attempt.polygon.vertices() < fewest.vertices()) {
                fewest = attempt.polygon;
                used = attempt.share;
            }
        }
        VertexCost best = search.best();
        if (best.isAny()) {
            return fewest;
        }
        Polygon spent = lines.spend(region, best, (1 - used) * check.pixels((int) run.area()));
        return spent.vertices() < fewest.vertices() && attempt(spent).share <= 1 ? spent : fewest;
    }

    /// @param share  as [FloorCheck#share], and too much for a polygon with faults, or one that is too short
    private record Attempt(Polygon polygon, double share, Optional<Faults> faults) {}

    private Attempt attempt(Polygon polygon) {
        RunLengthEncoding raster = PolygonRaster.rasterize(polygon, run.height(), run.width());
        double share = check.shareOfPixels(run, raster);
        if (share > 1) {
            return new Attempt(polygon, share, Optional.empty());
        }
        Faults faults = Faults.of(polygon, this::contains, run, raster, check.tolerance());
        if (!faults.isEmpty()) {
            return new Attempt(polygon, FloorCheck.TOO_FAR, Optional.of(faults));
        }
        return new Attempt(polygon, isShort(polygon) ? FloorCheck.TOO_FAR : check.share(run, raster), Optional.empty());
    }

    /// At one price, with the border as it is wherever the polygon would have faults, as long as these are few.
    private Attempt mended(VertexCost cost) {
        Attempt attempt = attempt(lines.polygon(region, _ -> cost));
        for (int reach = 1; attempt.faults.isPresent(); reach *= 2) {
            if (lines.keep(region, attempt.faults.get().within(reach)) > MOST_KEPT || reach > FARTHEST) {
                lines.release(region);
                return attempt;
            }
            attempt = attempt(lines.polygon(region, _ -> cost));
        }
        return attempt;
    }

    /// Whether the polygon ends so far within the box of its region that the box would not be that of the polygon.
    private boolean isShort(Polygon polygon) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = 0;
        double bottom = 0;
        for (Ring ring : polygon.rings()) {
            for (int vertex = 0; vertex < ring.size(); vertex++) {
                left = Math.min(left, ring.x(vertex));
                top = Math.min(top, ring.y(vertex));
                right = Math.max(right, ring.x(vertex));
                bottom = Math.max(bottom, ring.y(vertex));
            }
        }
        Box box = regions.box(region);
        double most = Math.max(1, check.tolerance());
        return left - box.x() > most || top - box.y() > most || box.x() + box.width() - right > most || box.y()
                + box.height() - bottom > most;
    }

    private boolean contains(int x, int y) {
        int pixel = x < 0 || y < 0 || x >= labels.width() || y >= labels.height() ? -1 : labels.runAt(x, y);
        return pixel >= 0 && regions.regionOfRun(pixel) == region;
    }

    /// As [#trace], but where two regions touch, both have the same vertices: no gaps and no overlaps between them.
    public static List<Polygon> traceShared(LabelMap labels, Regions regions, List<RunLengthEncoding> runs, double tolerance, double iou) {
        return new SharedSearch(labels, regions, runs, new FloorCheck(tolerance, iou)).polygons();
    }
}

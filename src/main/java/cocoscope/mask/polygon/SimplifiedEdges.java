package cocoscope.mask.polygon;

import cocoscope.geometry.Polygon;
import cocoscope.mask.raster.Fidelity;
import cocoscope.mask.raster.PolygonRaster;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.Regions;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.List;
import java.util.stream.IntStream;

/// Polygons with few vertices that COCO's rasteriser turns into nearly the pixels of the regions: one ring a piece, its
/// holes joined by bridges of zero width. `src/docs/decisions/0006-simplified-polygons.md` describes the method.
public final class SimplifiedEdges {
    private static final Polygon NONE = new Polygon(List.of());

    private SimplifiedEdges() {}

    /// The polygon of every region; index = region. None is below the floor, and none is empty.
    ///
    /// @param runs      of the regions
    /// @param tolerance pixels: the greatest boundary distance ([BoundaryDistance]); below 1 nothing changes; may be infinite
    /// @param iou       the least IoU with the region, 0..1
    public static List<Polygon> trace(LabelMap labels, Regions regions, List<RunLengthEncoding> runs, double tolerance, double iou) {
        FloorCheck check = new FloorCheck(tolerance, iou);
        SimplifiedLines lines = new SimplifiedLines(labels, regions, BorderNet.ofRings(labels, regions));
        return IntStream.range(0, regions.size())
                .mapToObj(region -> fewest(lines, region, runs.get(region), check)).toList();
    }

    private static Polygon fewest(SimplifiedLines lines, int region, RunLengthEncoding run, FloorCheck check) {
        VertexCostSearch search = new VertexCostSearch(check, (int) run.area());
        Polygon fewest = NONE;
        double used = 0;
        while (!search.isSettled()) {
            VertexCost bargain = search.bargain();
            Polygon polygon = lines.polygon(region, _ -> bargain);
            double share = share(polygon, run, check);
            search.tell(share);
            if (share <= 1 && isFewer(polygon, fewest)) {
                fewest = polygon;
                used = share;
            }
        }
        VertexCost best = search.best();
        if (fewest.rings().isEmpty()) {
            fewest = lines.polygon(region, _ -> best);
        }
        Polygon spent = check.isExactFor((int) run.area()) || best.isAny() ? fewest
                : lines.spend(region, best, (1 - used) * check.pixels((int) run.area()));
        return isFewer(spent, fewest) && share(spent, run, check) <= 1 ? spent : fewest;
    }

    private static boolean isFewer(Polygon polygon, Polygon other) {
        return other.rings().isEmpty() || polygon.vertices() < other.vertices();
    }

    private static double share(Polygon polygon, RunLengthEncoding run, FloorCheck check) {
        return check.share(run, PolygonRaster.rasterise(polygon, run.height(), run.width()));
    }

    /// As [#trace], but where two regions touch, both have the same vertices: no gaps and no overlaps between them.
    public static List<Polygon> traceShared(LabelMap labels, Regions regions, List<RunLengthEncoding> runs, double tolerance, double iou) {
        return new SharedSearch(labels, regions, runs, new FloorCheck(tolerance, iou)).polygons();
    }
}

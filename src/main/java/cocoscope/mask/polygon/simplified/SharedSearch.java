package cocoscope.mask.polygon.simplified;

import cocoscope.geometry.Polygon;
import cocoscope.mask.polygon.BorderNet;
import cocoscope.mask.raster.PolygonRaster;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.Regions;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// Simplifies the borders between regions once for both: at the lower one of the prices that the two can bear.
final class SharedSearch {
    private final LabelMap labels;
    private final List<RunLengthEncoding> runs;
    private final FloorCheck check;
    private final BorderNet net;
    private final SimplifiedLines lines;
    private final List<VertexCostSearch> searches = new ArrayList<>();

    SharedSearch(LabelMap labels, Regions regions, List<RunLengthEncoding> runs, FloorCheck check) {
        this.labels = labels;
        this.runs = runs;
        this.check = check;
        this.net = BorderNet.shared(labels, regions);
        this.lines = new SimplifiedLines(labels, regions, net);
        runs.forEach(run -> searches.add(new VertexCostSearch(check, (int) run.area())));
    }

    List<Polygon> polygons() {
        while (!searches.stream().allMatch(VertexCostSearch::isSettled)) {
            List<RunLengthEncoding> rasters = rasters(polygons(region -> cost(searches.get(region))));
            for (int region = 0; region < runs.size(); region++) {
                if (!searches.get(region).isSettled()) {
                    searches.get(region).judge(check.share(runs.get(region), rasters.get(region)));
                }
            }
        }
        while (true) {
            List<Polygon> polygons = polygons(region -> searches.get(region).best());
            boolean[] faulty = faulty(rasters(polygons));
            boolean good = true;
            for (int region = 0; region < faulty.length; region++) {
                if (faulty[region]) {
                    searches.get(region).yield();
                    good = false;
                }
            }
            if (good) {
                return polygons;
            }
        }
    }

    private static VertexCost cost(VertexCostSearch search) {
        return search.isSettled() ? search.best() : search.cost();
    }

    private List<Polygon> polygons(IntFunction<VertexCost> costOfRegion) {
        List<Polygon> polygons = new ArrayList<>();
        for (int region = 0; region < runs.size(); region++) {
            polygons.add(lines.polygon(region, line -> cheapest(line, costOfRegion)));
        }
        return polygons;
    }

    /// What both regions can bear; the sides of the image stay as they are.
    private VertexCost cheapest(int line, IntFunction<VertexCost> costOfRegion) {
        if (net.lines().get(line).isAtSide()) {
            return VertexCost.exact(check.tolerance());
        }
        List<Integer> regions = net.regionsOf(line);
        VertexCost one = costOfRegion.apply(regions.getFirst());
        VertexCost other = costOfRegion.apply(regions.getLast());
        return one.price() <= other.price() ? one : other;
    }

    private List<RunLengthEncoding> rasters(List<Polygon> polygons) {
        return polygons.stream().map(polygon -> PolygonRaster.rasterize(polygon, labels.height(), labels.width())).toList();
    }

    /// Regions that are not good enough, and those that overlap: lines that cross each other.
    private boolean[] faulty(List<RunLengthEncoding> rasters) {
        boolean[] faulty = overlapping(rasters);
        for (int region = 0; region < faulty.length; region++) {
            faulty[region] |= check.share(runs.get(region), rasters.get(region)) > 1;
        }
        return faulty;
    }

    private static boolean[] overlapping(List<RunLengthEncoding> rasters) {
        boolean[] overlapping = new boolean[rasters.size()];
        List<long[]> stretches = new ArrayList<>();
        for (int region = 0; region < rasters.size(); region++) {
            int[] counts = rasters.get(region).counts();
            long start = 0;
            for (int i = 0; i + 1 < counts.length; i += 2) {
                start += counts[i];
                stretches.add(new long[] {start, start + counts[i + 1], region});
                start += counts[i + 1];
            }
        }
        stretches.sort((a, b) -> Long.compare(a[0], b[0]));
        long[] farthest = {-1, -1, -1};
        for (long[] stretch : stretches) {
            if (stretch[0] < farthest[1]) {
                overlapping[(int) stretch[2]] = true;
                overlapping[(int) farthest[2]] = true;
            }
            farthest = stretch[1] > farthest[1] ? stretch : farthest;
        }
        return overlapping;
    }
}

package cocoscope.mask.polygon.exact;

import cocoscope.geometry.Polygon;
import cocoscope.mask.polygon.CellPath;
import cocoscope.mask.polygon.ComponentRings;
import cocoscope.mask.polygon.EdgeLoops;
import cocoscope.mask.polygon.Loop;
import cocoscope.mask.polygon.Outlines;
import cocoscope.mask.polygon.Positions;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.Regions;
import java.util.List;

/// Polygons with few vertices that separate the pixel centers of a region from all others: one ring a connected component,
/// its holes joined by bridges of zero width.
///
/// All programs that fill by pixel centers give back exactly the pixels of the region, COCO's rasterizer among them, also
/// after flips, quarter turns and moves by whole pixels. No point of a ring is more than half a pixel away from the pixel
/// edges in x or y, and no ring crosses itself. `src/docs/decisions/0005-exact-polygons.md` describes the method.
public final class ExactPolygons {
    /// A rectangle.
    private static final int FEW_CORNERS = 4;

    private final Outlines outlines;
    private final CellPath path;
    private final RingSearch search;
    /// How far the rings of a component are from the area of its pixels so far, and how far they may be, as [CellPath#AREA] measures it.
    private long drift;
    private long driftLimit;

    private ExactPolygons(Outlines outlines, LabelMap labels) {
        this.outlines = outlines;
        this.path = new CellPath(labels.width(), labels.height());
        this.search = new RingSearch(path);
    }

    /// The polygon of every region; index = region, one ring per component in raster order.
    public static List<Polygon> trace(LabelMap labels, Regions regions) {
        Outlines outlines = Outlines.bridged(labels, regions);
        return ComponentRings.polygons(regions, outlines, () -> new ExactPolygons(outlines, labels)::loop);
    }

    /// Along pixel edges where that takes one vertex more at most.
    private Loop loop(int component, int ring) {
        if (ring == 0) {
            drift = 0;
            driftLimit = RingSearch.driftLimit(outlines.area(component));
        }
        int corners = outlines.end(component, ring) - outlines.start(component, ring);
        if (corners > FEW_CORNERS) {
            int start = fillPath(component, ring);
            boolean touches = touches(component, ring);
            Links found = search.find(start, touches ? Integer.MAX_VALUE : corners - 2, drift, driftLimit);
            if (found != null && (touches || !search.isFarFromArea())) {
                drift = found.drift();
                return loop(found, path.stops[start] && ring > 0 ? start : found.cells()[0]);
            }
        }
        return EdgeLoops.of(outlines, component, ring);
    }

    private boolean touches(int component, int ring) {
        for (int corner = outlines.start(component, ring); corner < outlines.end(component, ring); corner++) {
            if (outlines.isTouch(corner)) {
                return true;
            }
        }
        return false;
    }

    /// @return a cell to start from: where a bridge ends, or else between long straight parts; for a hole, where its own bridge ends
    private int fillPath(int component, int ring) {
        path.clear();
        int start = outlines.start(component, ring);
        int end = outlines.end(component, ring);
        int first = -1;
        int longest = -1;
        for (int corner = start; corner < end; corner++) {
            int before = corner == start ? end - 1 : corner - 1;
            int next = corner + 1 == end ? start : corner + 1;
            boolean stop = outlines.isBridge(corner);
            int length = stop ? Integer.MAX_VALUE : length(before, corner) + length(corner, next);
            if (length > longest || stop && ring > 0) {
                longest = length;
                first = path.size;
            }
            path.add(outlines.x(corner), outlines.y(corner), outlines.x(next), outlines.y(next), positions(before, corner, next), stop);
        }
        path.close();
        return first;
    }

    private int length(int from, int to) {
        return Math.abs(outlines.x(to) - outlines.x(from)) + Math.abs(outlines.y(to) - outlines.y(from));
    }

    private int positions(int before, int corner, int next) {
        int positions = outlines.isBridge(corner) ? Positions.MIDDLE_ROW : Positions.ALL;
        if (!outlines.isTouch(corner)) {
            return positions;
        }
        int x = outlines.x(corner);
        int y = outlines.y(corner);
        return positions & Positions.ownSide(Integer.signum(x - outlines.x(before)), Integer.signum(y - outlines.y(before)),
                Integer.signum(outlines.x(next) - x), Integer.signum(outlines.y(next) - y));
    }

    private Loop loop(Links links, int first) {
        int turn = 0;
        while (links.cells()[turn] % path.size != first % path.size) {
            turn++;
        }
        int size = links.size();
        int[] xs = new int[size];
        int[] ys = new int[size];
        long[] anchors = new long[size];
        for (int vertex = 0; vertex < size; vertex++) {
            int cell = links.cells()[(turn + vertex) % size];
            int position = links.positions()[(turn + vertex) % size];
            xs[vertex] = path.xs[cell] + Positions.x(position);
            ys[vertex] = path.ys[cell] + Positions.y(position);
            anchors[vertex] = path.stops[cell] ? Loop.anchor(path.xs[cell] / CellPath.PIXEL, path.ys[cell] / CellPath.PIXEL) : Loop.NONE;
        }
        return new Loop(xs, ys, anchors);
    }
}

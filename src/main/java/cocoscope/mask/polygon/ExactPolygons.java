package cocoscope.mask.polygon;

import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.Regions;
import java.util.List;

/// Polygons with few vertices: one ring a connected piece, its holes joined by bridges of zero width.
///
/// COCO's rasteriser gives back exactly the pixels of the piece, since the ring crosses the centres of the pixel columns
/// where the ring along pixel edges does.
public final class ExactPolygons {
    private final Outlines outlines;
    private final GateRing gates = new GateRing();
    private final VertexSearch search;

    private ExactPolygons(Outlines outlines, int height) {
        this.outlines = outlines;
        this.search = new VertexSearch(height);
    }

    /// The polygon of every region; index = region, one ring a piece in raster order.
    public static List<Polygon> trace(LabelMap labels, Regions regions) {
        SideLinks links = SideLinks.of(labels, regions);
        HoleBridges.join(labels, regions, links);
        ExactPolygons polygons = new ExactPolygons(new Outlines(labels, regions, links), labels.height());
        return RegionRings.polygons(regions, polygons::ring);
    }

    private Ring ring(int piece) {
        int start = outlines.start(piece, 0);
        int end = outlines.end(piece, 0);
        gates.clear();
        for (int corner = start + 1; corner < end; corner += 2) {
            int next = corner + 1 == end ? start : corner + 1;
            gates.add(outlines.x(corner), outlines.x(next), outlines.y(corner));
        }
        gates.close();
        return search.ring(gates);
    }
}

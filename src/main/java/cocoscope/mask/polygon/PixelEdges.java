package cocoscope.mask.polygon;

import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.Regions;
import java.util.List;

/// Polygons along pixel edges: one ring a connected piece, its holes joined by bridges of zero width.
///
/// COCO's rasteriser gives back exactly the pixels of the piece.
public final class PixelEdges {
    private PixelEdges() {}

    /// The polygon of every region, in one pass over the runs; index = region, one ring a piece in raster order.
    public static List<Polygon> trace(LabelMap labels, Regions regions) {
        SideLinks links = SideLinks.of(labels, regions);
        HoleBridges.join(labels, regions, links);
        Outlines outlines = new Outlines(labels, regions, links);
        return RegionRings.polygons(regions, piece -> ring(outlines, piece));
    }

    private static Ring ring(Outlines outlines, int piece) {
        int start = outlines.start(piece, 0);
        int end = outlines.end(piece, 0);
        double[] coordinates = new double[2 * (end - start)];
        for (int corner = start; corner < end; corner++) {
            coordinates[2 * (corner - start)] = outlines.x(corner);
            coordinates[2 * (corner - start) + 1] = outlines.y(corner);
        }
        return new Ring(coordinates);
    }
}

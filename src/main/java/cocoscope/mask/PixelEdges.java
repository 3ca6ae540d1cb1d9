package cocoscope.mask;

import cocoscope.geometry.Polygon;
import java.util.List;

/// Polygons along pixel edges: one ring a connected piece, its holes joined by bridges of zero width.
///
/// COCO's rasteriser gives back exactly the pixels of the piece.
public final class PixelEdges {
    private PixelEdges() {}

    /// The polygon of every region, in one pass over the runs; index = region, one ring a piece in raster order.
    public static List<Polygon> trace(LabelMap labels, Regions regions) {
        throw new UnsupportedOperationException();
    }
}

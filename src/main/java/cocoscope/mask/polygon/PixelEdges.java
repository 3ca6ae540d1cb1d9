package cocoscope.mask.polygon;

import cocoscope.geometry.Polygon;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.Regions;
import java.util.List;

/// Polygons along pixel edges: one ring a connected component, its holes joined by bridges of zero width.
///
/// COCO's rasterizer gives back exactly the pixels of the component.
public final class PixelEdges {
    private PixelEdges() {}

    /// The polygon of every region; index = region, one ring per component in raster order.
    public static List<Polygon> trace(LabelMap labels, Regions regions) {
        Outlines outlines = Outlines.bridged(labels, regions);
        return ComponentRings.polygons(regions, outlines, () -> (component, ring) -> EdgeLoops.of(outlines, component, ring));
    }
}

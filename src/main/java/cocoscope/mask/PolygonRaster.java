package cocoscope.mask;

import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;

/// COCO's polygon rasteriser: what pycocotools, Detectron2 and COCOeval make of a polygon, to the bit.
///
/// Source of the semantics: `rleFrPoly` of pycocotools' maskApi.
public final class PolygonRaster {
    private PolygonRaster() {}

    public static RunLengthEncoding rasterise(Ring ring, int height, int width) {
        throw new UnsupportedOperationException();
    }

    /// The union of the rings.
    public static RunLengthEncoding rasterise(Polygon polygon, int height, int width) {
        throw new UnsupportedOperationException();
    }
}

package cocoscope.mask;

import cocoscope.geometry.Polygon;
import java.util.List;

/// Polygons through pixel centres, with the points that OpenCV's `findContours` gives (CCOMP, SIMPLE): one ring a
/// connected piece, its holes joined by bridges of zero width through the piece's own pixels.
///
/// Filling with OpenCV's `fillPoly` gives back exactly the piece; COCO's rasteriser loses half a pixel right and below.
public final class PixelCentres {
    private PixelCentres() {}

    /// The polygon of every region; index = region, one ring a piece in raster order.
    public static List<Polygon> trace(LabelMap labels, Regions regions) {
        throw new UnsupportedOperationException();
    }
}

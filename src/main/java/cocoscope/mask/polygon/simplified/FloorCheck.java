package cocoscope.mask.polygon.simplified;

import cocoscope.mask.raster.BoundaryDistance;
import cocoscope.mask.runs.RunLengthEncoding;

/// How much a polygon may differ from its region after COCO's rasterizer.
///
/// @param tolerance pixels: the maximum [BoundaryDistance]; may be infinite
/// @param iou       the minimum IoU, 0..1
record FloorCheck(double tolerance, double iou) {
    /// The share of what may change that a polygon with too great a distance is counted for.
    static final double TOO_FAR = 4;

    /// Whether a region of so many pixels may lose or gain none; one of a single pixel never may.
    boolean isExactFor(int area) {
        return area == 1 || tolerance < 1 || (1 - iou) * area < iou;
    }

    /// The pixels that may change sides.
    double pixels(int area) {
        return (1 - iou) * area;
    }

    /// What a polygon uses of the pixels that may change: up to 1 for one that is good enough.
    double share(RunLengthEncoding region, RunLengthEncoding raster) {
        double share = shareOfPixels(region, raster);
        boolean far = share <= 1 && tolerance < Double.POSITIVE_INFINITY && !BoundaryDistance.isWithin(tolerance, region, raster);
        return far ? TOO_FAR : share;
    }

    /// The same without the tolerance.
    double shareOfPixels(RunLengthEncoding region, RunLengthEncoding raster) {
        double reached = raster.iou(region, false);
        if (reached == 0) {
            return Double.POSITIVE_INFINITY;
        }
        return reached >= iou ? reached == 1 ? 0 : (1 - reached) / (1 - iou) : Math.max((1 - reached) / (1 - iou), 1.001);
    }
}

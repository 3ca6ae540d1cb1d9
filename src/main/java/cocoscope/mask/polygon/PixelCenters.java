package cocoscope.mask.polygon;

import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.runs.Borders;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.Regions;
import java.util.List;

/// Polygons through pixel centers, with the points that OpenCV's `findContours` gives (CCOMP, SIMPLE): one ring a
/// connected component, its holes joined by bridges of zero width through the component's own pixels.
///
/// Filling with OpenCV's `fillPoly` gives back exactly the component; COCO's rasterizer loses half a pixel right and below.
///
/// A component is traced as if it were alone in the image and, as OpenCV does, with pixels touching at corners, also where it
/// was held together by edges only. A component of one or two vertices repeats the last, since COCO wants three.
public final class PixelCenters {
    private PixelCenters() {}

    /// The polygon of every region; index = region, one ring per component in raster order.
    public static List<Polygon> trace(LabelMap labels, Regions regions) {
        Borders borders = new Borders(labels, regions.componentOfRuns());
        int[] outer = borders.outer();
        BorderPen pen = new BorderPen(labels, false);
        return RegionRings.polygons(regions, component -> trace(borders, outer[component], pen));
    }

    /// Follows an outer border. At the left end of a run whose right end begins a hole it crosses the run, follows the
    /// hole, and comes back. That left end is on a border that began earlier, so all holes of the component are reached.
    private static Ring trace(Borders borders, int border, BorderPen pen) {
        int firstEnd = borders.firstEnd(border);
        pen.begin(firstEnd, borders.row(border));
        int end = firstEnd;
        do {
            int next = borders.next(end);
            pen.follow(end, next);
            end = next;
            if (borders.holeBeginsAt(end >> 1)) {
                end ^= 1;
                pen.cross(end);
            }
        } while (end != firstEnd);
        return pen.close(3);
    }
}

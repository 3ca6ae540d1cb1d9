package cocoscope.export;

import cocoscope.batch.annotation.UnnumberedAnnotation;
import cocoscope.coco.Profile;
import cocoscope.coco.Segmentation;
import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.polygon.JoinedRings;
import cocoscope.mask.raster.CenterRaster;
import cocoscope.mask.raster.Fidelity;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.List;

/// One line of a label file: a class and one ring, in parts of the image's width and height.
///
/// The ring goes through the middles of pixels, as Ultralytics multiplies, cuts to whole numbers, and fills with OpenCV. A recipe for
/// Ultralytics has made such polygons already; others are traced from the region.
///
/// @param components   joined to one ring
/// @param fidelity of what Ultralytics fills
record YoloObject(String line, int components, Fidelity fidelity) {
    private static final long MILLION = 1_000_000;

    static YoloObject of(UnnumberedAnnotation annotation, int classIndex, Profile profile) {
        RunLengthEncoding region = annotation.region();
        Polygon polygon = profile.fillsFromPixelMiddles() && annotation.segmentation() instanceof Segmentation.Outline(Polygon written)
                ? written : RegionCrop.of(annotation).throughPixelCenters().moved(0.5, 0.5);
        Ring ring = JoinedRings.of(polygon);
        StringBuilder line = new StringBuilder().append(classIndex);
        double[] read = ring.toArray();
        for (int i = 0; i < read.length; i++) {
            int size = i % 2 == 0 ? region.width() : region.height();
            long millionths = Math.round(read[i] / size * MILLION);
            append(millionths, line);
            read[i] = (double) millionths / MILLION * size;
        }
        RunLengthEncoding filled = CenterRaster.rasterize(new Polygon(List.of(new Ring(read))), region.height(), region.width());
        return new YoloObject(line.toString(), polygon.rings().size(), Fidelity.of(region, filled));
    }

    private static void append(long millionths, StringBuilder line) {
        String digits = Long.toString(MILLION + millionths);
        if (millionths == MILLION) {
            line.append(" 1");
        } else {
            line.append(" 0.").append(digits.substring(1));
        }
    }
}

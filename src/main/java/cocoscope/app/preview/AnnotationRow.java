package cocoscope.app.preview;

import cocoscope.convert.Conversion;
import cocoscope.geometry.Box;
import cocoscope.mask.raster.Fidelity;

/// One row of the table of annotations.
///
/// @param label    the label whose color the region has on the canvas
/// @param vertices of the polygon, or run lengths where no polygon is written
/// @param bytes    of the segmentation in the file
/// @param fidelity of the segmentation that is written
public record AnnotationRow(int region, int label, String category, int area, Box box, int vertices, int holes, long bytes,
                            Fidelity fidelity) {
    static AnnotationRow of(Conversion conversion, int region, int holes, long bytes) {
        int vertices = conversion.isWrittenAsRuns(region)
                ? conversion.runs().get(region).counts().length : conversion.polygons().get(region).vertices();
        return new AnnotationRow(region, conversion.regions().label(region), conversion.category(region),
                conversion.regions().area(region), conversion.regions().box(region), vertices, holes, bytes, conversion.fidelityOf(region));
    }
}

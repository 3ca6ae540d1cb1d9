package cocoscope.app;

import cocoscope.convert.Conversion;
import cocoscope.geometry.Box;
import cocoscope.mask.Fidelity;

/// One row of the table of annotations.
///
/// @param label    the label whose colour the region has on the canvas
/// @param vertices of the polygon, or run lengths where no polygon is written
/// @param bytes    of the annotation's JSON
/// @param fidelity of the segmentation that is written
public record AnnotationRow(int region, int label, String category, int area, Box box, int vertices, int bytes, Fidelity fidelity) {
    static AnnotationRow of(Conversion conversion, int region, int bytes) {
        int vertices = conversion.polygons().isEmpty() || conversion.isBelowFloor(region)
                ? conversion.runs().get(region).counts().length : conversion.polygons().get(region).vertices();
        return new AnnotationRow(region, conversion.regions().label(region), conversion.category(region),
                conversion.regions().area(region), conversion.regions().box(region), vertices, bytes, conversion.fidelityOf(region));
    }
}

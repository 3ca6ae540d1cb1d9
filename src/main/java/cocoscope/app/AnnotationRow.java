package cocoscope.app;

import cocoscope.convert.Conversion;
import cocoscope.geometry.Box;
import cocoscope.mask.Fidelity;
import java.util.ArrayList;
import java.util.List;

/// One row of the table of annotations.
///
/// @param label    the label whose colour the region has on the canvas
/// @param vertices of the polygon, or run lengths where no polygon is written
/// @param fidelity of the segmentation that is written
public record AnnotationRow(int region, int label, String category, int area, Box box, int vertices, Fidelity fidelity) {
    public static List<AnnotationRow> of(Conversion conversion) {
        int size = conversion.regions().size();
        List<AnnotationRow> rows = new ArrayList<>(size);
        for (int region = 0; region < size; region++) {
            rows.add(of(conversion, region));
        }
        return rows;
    }

    private static AnnotationRow of(Conversion conversion, int region) {
        int vertices = conversion.isWrittenAsRuns(region)
                ? conversion.runs().get(region).counts().length : conversion.polygons().get(region).vertices();
        return new AnnotationRow(region, conversion.regions().label(region), conversion.category(region),
                conversion.regions().area(region), conversion.regions().box(region), vertices, conversion.fidelityOf(region));
    }
}

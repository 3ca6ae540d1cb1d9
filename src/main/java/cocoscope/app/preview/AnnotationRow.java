package cocoscope.app.preview;

import cocoscope.convert.Conversion;
import cocoscope.geometry.Box;
import cocoscope.mask.raster.Fidelity;

/// One row of the table of annotations.
///
/// @param label   the label whose color the region has on the canvas
/// @param written the segmentation in the file
public record AnnotationRow(int region, int label, String category, int area, Box box, WrittenSegmentation written) {
    /// @param vertices of the polygon, or run lengths where no polygon is written
    /// @param bytes    of the segmentation in the file
    public record WrittenSegmentation(int vertices, int holes, long bytes, Fidelity fidelity) {}

    static AnnotationRow of(Conversion conversion, int region, int holes, long bytes) {
        int vertices = conversion.isWrittenAsRuns(region)
                ? conversion.runs().get(region).counts().length : conversion.polygons().get(region).vertices();
        return new AnnotationRow(region, conversion.regions().label(region), conversion.category(region), conversion.regions().area(region),
                conversion.regions().box(region), new WrittenSegmentation(vertices, holes, bytes, conversion.fidelityOf(region)));
    }

    public int vertices() {
        return written.vertices;
    }

    public int holes() {
        return written.holes;
    }

    public long bytes() {
        return written.bytes;
    }

    public Fidelity fidelity() {
        return written.fidelity;
    }
}

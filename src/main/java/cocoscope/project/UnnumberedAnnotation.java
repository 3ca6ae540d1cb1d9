package cocoscope.project;

import cocoscope.coco.Annotation;
import cocoscope.coco.Segmentation;
import cocoscope.convert.Conversion;
import cocoscope.geometry.Box;
import cocoscope.mask.Fidelity;

/// An annotation before ids are given: its category is still a name.
///
/// @param fidelity how what the reader makes of the segmentation differs from the region
public record UnnumberedAnnotation(String category, Segmentation segmentation, long area, Box box, Fidelity fidelity) {
    /// The annotation that a region of a conversion becomes.
    public static UnnumberedAnnotation of(Conversion conversion, int region) {
        return new UnnumberedAnnotation(conversion.category(region), conversion.segmentation(region),
                conversion.regions().area(region), conversion.regions().box(region), conversion.fidelityOf(region));
    }

    public Annotation numbered(long id, int imageId, int categoryId) {
        return new Annotation(id, imageId, categoryId, segmentation, area, box, false);
    }
}

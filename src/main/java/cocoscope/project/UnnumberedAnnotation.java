package cocoscope.project;

import cocoscope.coco.Annotation;
import cocoscope.coco.Segmentation;
import cocoscope.convert.Conversion;
import cocoscope.geometry.Box;
import cocoscope.mask.Fidelity;
import cocoscope.mask.RunLengthEncoding;

/// An annotation before ids are given: its category is still a name.
///
/// @param region   the pixels that it stands for
/// @param written  the pixels that the reader makes of the segmentation
/// @param fidelity how the two differ
public record UnnumberedAnnotation(String category, Segmentation segmentation, long area, Box box, RunLengthEncoding region,
                                   RunLengthEncoding written, Fidelity fidelity) {
    /// The annotation that a region of a conversion becomes.
    public static UnnumberedAnnotation of(Conversion conversion, int region) {
        Fidelity fidelity = conversion.fidelityOf(region);
        RunLengthEncoding runs = conversion.runs().get(region);
        return new UnnumberedAnnotation(conversion.category(region), conversion.segmentation(region),
                conversion.regions().area(region), conversion.regions().box(region), runs,
                fidelity.isExact() ? runs : conversion.written(region), fidelity);
    }

    UnnumberedAnnotation withCategory(String name) {
        return new UnnumberedAnnotation(name, segmentation, area, box, region, written, fidelity);
    }

    public Annotation numbered(long id, int imageId, int categoryId) {
        return new Annotation(id, imageId, categoryId, segmentation, area, box, false);
    }
}

package cocoscope.export.loss;

import cocoscope.batch.annotation.UnnumberedAnnotation;
import cocoscope.coco.SegmentationJson;
import cocoscope.mask.raster.Fidelity;

/// How faithful written segmentations are, and what they cost.
///
/// @param fidelity how what the reader makes of them differs from the regions
/// @param vertices of polygons, bridges included
/// @param bytes    of the segmentations in the file, without the keys before them
public record Quality(Fidelity fidelity, long vertices, long bytes) {
    /// The quality of nothing, to add others to.
    public static final Quality NONE = new Quality(Fidelity.NONE, 0, 0);

    /// Writes the segmentation to count its bytes, which takes a while for many.
    public static Quality of(UnnumberedAnnotation annotation) {
        return new Quality(annotation.fidelity(), annotation.segmentation().vertices(), SegmentationJson.bytes(annotation.segmentation()));
    }

    public Quality plus(Quality other) {
        return new Quality(fidelity.plus(other.fidelity), vertices + other.vertices, bytes + other.bytes);
    }
}

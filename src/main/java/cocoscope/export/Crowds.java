package cocoscope.export;

import cocoscope.batch.ConvertedMask;
import cocoscope.batch.annotation.UnnumberedAnnotation;
import java.util.List;

/// Crowds, which only COCO's own forms can keep.
final class Crowds {
    private Crowds() {}

    static long count(List<List<ConvertedMask>> images) {
        return images.stream().flatMap(List::stream).mapToLong(mask -> mask.stored().crowds()).sum();
    }

    /// The other annotations of an image.
    static List<UnnumberedAnnotation> without(List<ConvertedMask> image) {
        return ConvertedMask.annotationsOf(image).filter(annotation -> !annotation.crowd()).toList();
    }
}

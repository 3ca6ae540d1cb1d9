package cocoscope.export;

import cocoscope.batch.ConvertedMask;
import cocoscope.batch.UnnumberedAnnotation;
import java.util.List;
import java.util.stream.Stream;

/// Crowds, which only COCO's own forms can keep.
final class Crowds {
    private Crowds() {}

    static long count(List<List<ConvertedMask>> images) {
        return images.stream().flatMap(Crowds::all).filter(UnnumberedAnnotation::crowd).count();
    }

    /// The other annotations of an image.
    static List<UnnumberedAnnotation> without(List<ConvertedMask> image) {
        return all(image).filter(annotation -> !annotation.crowd()).toList();
    }

    private static Stream<UnnumberedAnnotation> all(List<ConvertedMask> image) {
        return image.stream().flatMap(mask -> mask.annotations().stream());
    }
}

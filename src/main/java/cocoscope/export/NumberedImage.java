package cocoscope.export;

import cocoscope.batch.annotation.UnnumberedAnnotation;
import cocoscope.coco.Annotation;
import cocoscope.coco.ImageEntry;
import java.util.List;

/// One image of an export with its ids.
///
/// @param annotations of all its masks
/// @param sources     what each annotation was made of
record NumberedImage(ImageEntry entry, List<Annotation> annotations, List<UnnumberedAnnotation> sources) {
    NumberedImage {
        annotations = List.copyOf(annotations);
        sources = List.copyOf(sources);
    }
}

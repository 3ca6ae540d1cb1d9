package cocoscope.export;

import cocoscope.batch.ConvertedMask;
import cocoscope.batch.annotation.UnnumberedAnnotation;
import cocoscope.coco.compare.AnnotatedImages;
import cocoscope.coco.compare.ComparedAnnotation;
import cocoscope.coco.tape.ImageSize;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The regions of masks, pixel for pixel, as one side of a comparison. Their ids are those that an export of the masks would have.
public final class MaskAnnotations implements AnnotatedImages {
    private final List<Image> images = new ArrayList<>();
    private final List<List<ComparedAnnotation>> annotations = new ArrayList<>();

    public MaskAnnotations(Export export) {
        long id = 0;
        for (List<ConvertedMask> masks : export.images()) {
            ConvertedMask first = masks.getFirst();
            images.add(new Image(first.fileName(), new ImageSize(first.width(), first.height())));
            List<ComparedAnnotation> ofImage = new ArrayList<>();
            for (ConvertedMask mask : masks) {
                for (UnnumberedAnnotation annotation : mask.annotations()) {
                    ofImage.add(new ComparedAnnotation(++id, annotation.category(), false, annotation.region()));
                }
            }
            annotations.add(ofImage);
        }
    }

    @Override
    public List<Image> images() {
        return Collections.unmodifiableList(images);
    }

    @Override
    public List<ComparedAnnotation> annotations(int image, ImageSize size) {
        return annotations.get(image);
    }
}

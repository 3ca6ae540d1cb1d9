package cocoscope.export;

import cocoscope.batch.AnnotationNumbering;
import cocoscope.batch.ConvertedMask;
import cocoscope.batch.annotation.UnnumberedAnnotation;
import java.util.List;

/// The ids that a numbering gave the images and annotations of an export, to give them again.
final class RecordedIds {
    private final int[] images;
    private final long[] annotations;

    private RecordedIds(int images, int annotations) {
        this.images = new int[images];
        this.annotations = new long[annotations];
    }

    /// Goes through all annotations once.
    static RecordedIds of(Export export, AnnotationNumbering numbering) {
        RecordedIds ids = new RecordedIds(export.imageCount(), Math.toIntExact(export.annotationCount()));
        int image = 0;
        int annotation = 0;
        for (List<ConvertedMask> masks : export.images()) {
            int imageId = numbering.image(masks.getFirst());
            ids.images[image++] = imageId;
            for (ConvertedMask mask : masks) {
                for (UnnumberedAnnotation of : mask.annotations()) {
                    ids.annotations[annotation++] = numbering.annotation(of, imageId, export.categoryId(of.category()));
                }
            }
        }
        return ids;
    }

    /// From the first image on.
    AnnotationNumbering numbering() {
        return new AnnotationNumbering() {
            private int image;
            private int annotation;

            @Override
            public int image(ConvertedMask first) {
                return images[image++];
            }

            @Override
            public long annotation(UnnumberedAnnotation source, int imageId, int categoryId) {
                return annotations[annotation++];
            }
        };
    }
}

package cocoscope.batch;

import cocoscope.batch.annotation.UnnumberedAnnotation;

/// Gives the images and annotations of an export their ids, in their order.
public interface AnnotationNumbering {
    /// @param first mask of the image
    int image(ConvertedMask first);

    long annotation(UnnumberedAnnotation annotation, int imageId, int categoryId);

    /// Counts from 1.
    static AnnotationNumbering fromOne() {
        return new AnnotationNumbering() {
            private int images;
            private long annotations;

            @Override
            public int image(ConvertedMask first) {
                return ++images;
            }

            @Override
            public long annotation(UnnumberedAnnotation annotation, int imageId, int categoryId) {
                return ++annotations;
            }
        };
    }
}

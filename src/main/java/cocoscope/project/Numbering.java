package cocoscope.project;

/// Gives the images and annotations of an export their ids, in their order.
interface Numbering {
    /// @param first mask of the image
    int image(ConvertedMask first);

    long annotation(UnnumberedAnnotation annotation, int imageId, int categoryId);

    /// Counts from 1.
    static Numbering fromOne() {
        return new Numbering() {
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

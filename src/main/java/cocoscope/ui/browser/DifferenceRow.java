package cocoscope.ui.browser;

import cocoscope.coco.compare.AnnotationDifference;
import cocoscope.coco.compare.ImageDifference;

/// A row of a comparison: an image that only one file has, or an annotation that differs.
sealed interface DifferenceRow {
    record OfImage(ImageDifference difference) implements DifferenceRow {
        @Override
        public String image() {
            return difference.fileName();
        }
    }

    record OfAnnotation(AnnotationDifference difference) implements DifferenceRow {
        @Override
        public String image() {
            return difference.image();
        }
    }

    String image();
}

package cocoscope.coco.compare;

import cocoscope.coco.UnreadableJsonException;
import cocoscope.coco.tape.ImageSize;
import java.util.List;

/// Images with annotations, one side of a comparison.
public interface AnnotatedImages {
    /// An image.
    ///
    /// @param fileName with forward slashes
    /// @param size     not known where it is not stated
    record Image(String fileName, ImageSize size) {}

    List<Image> images();

    /// The annotations of an image in their order.
    ///
    /// @param image index in [#images()]
    /// @param size  of the image, where it is known
    /// @throws UnreadableJsonException when an annotation tells no pixels
    List<ComparedAnnotation> annotations(int image, ImageSize size) throws UnreadableJsonException;
}

package cocoscope.app.images;

import cocoscope.decode.samples.PictureSize;
import cocoscope.mask.Mask;
import java.nio.file.Path;

/// A picture and a mask that cannot belong together; the message is one sentence that names both with their sizes.
final class SizeMismatchException extends Exception {
    private static final long serialVersionUID = 1L;

    SizeMismatchException(Path pictureFile, PictureSize picture, Path maskFile, Mask mask) {
        super("%s: the mask is %d x %d pixels but its picture %s is %d x %d; choose the mask of that picture, or open the mask alone."
                .formatted(maskFile, mask.width(), mask.height(), pictureFile.getFileName(), picture.width(), picture.height()));
    }
}

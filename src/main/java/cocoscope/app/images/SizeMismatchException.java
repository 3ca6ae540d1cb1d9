package cocoscope.app.images;

import cocoscope.decode.samples.PictureSize;
import cocoscope.mask.Mask;
import cocoscope.message.ExplainedException;
import java.nio.file.Path;

/// A picture and a mask that cannot belong together: both with their sizes.
final class SizeMismatchException extends ExplainedException {
    private static final long serialVersionUID = 1L;

    SizeMismatchException(Path pictureFile, PictureSize picture, Path maskFile, Mask mask) {
        super(OpenProblem.OTHER_SIZE.with(maskFile, mask.width(), mask.height(), pictureFile, picture.width(), picture.height()));
    }
}

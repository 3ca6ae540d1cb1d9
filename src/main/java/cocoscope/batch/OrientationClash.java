package cocoscope.batch;

import cocoscope.decode.OrientationTag;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.geometry.Orientation;
import cocoscope.message.Message;
import java.nio.file.Path;
import java.util.Optional;

/// A mask and its picture whose orientation tags differ: as they are stored, one of them may lie on its side.
///
/// @param mask    what the tag of the mask asks for
/// @param picture what the tag of the picture asks for
public record OrientationClash(Path maskFile, Orientation mask, Path pictureFile, Orientation picture) {
    /// @throws UnreadableImageException when a file is missing or empty
    public static Optional<OrientationClash> between(Path mask, Path picture) throws UnreadableImageException {
        return between(mask, OrientationTag.read(mask), picture, OrientationTag.read(picture));
    }

    static Optional<OrientationClash> between(Path mask, Orientation ofMask, Path picture, Orientation ofPicture) {
        OrientationClash clash = new OrientationClash(mask, ofMask, picture, ofPicture);
        return clash.mask == clash.picture ? Optional.empty() : Optional.of(clash);
    }

    /// @param turned whether each was turned as its tag says
    public Message message(boolean turned) {
        return BatchProblem.ORIENTATION.with(maskFile, mask.tag(), pictureFile, picture.tag(),
                (turned ? BatchProblem.BOTH_TURNED : BatchProblem.BOTH_AS_STORED).with());
    }
}

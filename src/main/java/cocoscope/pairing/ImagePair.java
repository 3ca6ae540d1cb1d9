package cocoscope.pairing;

import cocoscope.message.Message;
import java.nio.file.Path;
import java.util.Optional;

/// A picture with its mask, or one of them alone.
///
/// @param category that the name or the folder of the mask says, where it does: `circle` of `1001_circle_0.png`
public record ImagePair(Optional<Path> picture, Optional<Path> mask, PairReason reason, Optional<String> category) {
    /// What made the two a pair, or why one is alone.
    public enum PairReason {
        /// The names are equal but for the extension.
        SAME_STEM,
        /// The mask's name is the picture's with a word for masks before or after it: `a.jpg` and `a_mask.png`.
        MASK_WORD,
        /// The mask's name is the picture's with more words after it: `1001.jpg` and `1001_circle_0.png`.
        LONGER_NAME,
        /// A folder of the mask is named after the picture: `7.jpg` and `7/masks/a.png`.
        FOLDER,
        /// The names of the masks of a folder differ from those of pictures by one rule, and by no other.
        LEARNED,
        /// A rule that a person gave says so.
        RULE,
        /// A person said so of these files.
        CHOSEN,
        /// Masks of another folder are of the same pictures, and those of this one show the same in all: what a camera sees of the world.
        FIELD_OF_VIEW,
        /// Masks of another folder show the same objects, smaller.
        GROWN_COPY,
        /// Masks of another folder show the same objects, of which those of this one are the border.
        OUTLINE,
        /// Several pictures would do equally well.
        AMBIGUOUS,
        NO_PARTNER
    }

    public ImagePair {
        if (picture.isEmpty() && mask.isEmpty()) {
            throw new IllegalArgumentException("A pair needs a picture or a mask");
        }
    }

    public ImagePair(Optional<Path> picture, Optional<Path> mask, PairReason reason) {
        this(picture, mask, reason, Optional.empty());
    }

    ImagePair withCategory(Optional<String> category) {
        return new ImagePair(picture, mask, reason, category);
    }

    /// Whether the mask has a picture but is not used, since what it shows is no object.
    public boolean isSetAside() {
        return reason == PairReason.FIELD_OF_VIEW || reason == PairReason.GROWN_COPY || reason == PairReason.OUTLINE;
    }

    /// What the mask shows instead of objects of its own, where it is set aside.
    Message shown() {
        return PairingProblem.valueOf(reason.name()).with();
    }

    /// Whether there is a picture and a mask.
    public boolean isComplete() {
        return picture.isPresent() && mask.isPresent();
    }
}

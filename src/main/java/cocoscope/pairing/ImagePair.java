package cocoscope.pairing;

import java.nio.file.Path;
import java.util.Optional;

/// A picture with its mask, or one of them alone.
///
/// @param category that the name or the folder of the mask says, where it does: `circle` of `1001_circle_0.png`
public record ImagePair(Optional<Path> picture, Optional<Path> mask, Reason reason, Optional<String> category) {
    /// What made the two a pair, or why one is alone.
    public enum Reason {
        /// The names are equal but for the extension.
        SAME_STEM,
        /// The mask's name is the picture's with a word for masks before or after it: `a.jpg` and `a_mask.png`.
        MASK_WORD,
        /// The mask's name is the picture's with more words after it: `1001.jpg` and `1001_circle_0.png`.
        LONGER_NAME,
        /// A folder of the mask is named after the picture: `7.jpg` and `7/masks/a.png`.
        FOLDER,
        /// A rule that a person gave says so.
        RULE,
        /// A person said so of these files.
        CHOSEN,
        /// Several pictures would do equally well.
        AMBIGUOUS,
        NO_PARTNER
    }

    public ImagePair {
        if (picture.isEmpty() && mask.isEmpty()) {
            throw new IllegalArgumentException("A pair needs a picture or a mask");
        }
    }

    public ImagePair(Optional<Path> picture, Optional<Path> mask, Reason reason) {
        this(picture, mask, reason, Optional.empty());
    }

    ImagePair withCategory(Optional<String> category) {
        return new ImagePair(picture, mask, reason, category);
    }

    /// Whether there is a picture and a mask.
    public boolean isComplete() {
        return picture.isPresent() && mask.isPresent();
    }
}

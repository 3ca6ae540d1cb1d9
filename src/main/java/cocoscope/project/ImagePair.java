package cocoscope.project;

import java.nio.file.Path;
import java.util.Optional;

/// A picture with its mask, or one of them alone.
public record ImagePair(Optional<Path> picture, Optional<Path> mask, Reason reason) {
    /// What made the two a pair, or why one is alone.
    public enum Reason {
        /// The names are equal but for the extension.
        SAME_STEM,
        /// The mask's name is the picture's with a word for masks before or after it: `a.jpg` and `a_mask.png`.
        MASK_WORD,
        /// The mask's name is the picture's with more words after it: `1001.jpg` and `1001_circle_0.png`.
        LONGER_NAME,
        /// Several pictures would do equally well.
        AMBIGUOUS,
        NO_PARTNER
    }

    public ImagePair {
        if (picture.isEmpty() && mask.isEmpty()) {
            throw new IllegalArgumentException("A pair needs a picture or a mask");
        }
    }
}

package cocoscope.coco.lint;

import java.util.Optional;

/// The images that a COCO file names.
@FunctionalInterface
public interface ImageFolder {
    /// No folder was named, so nothing is known of images.
    ImageFolder NONE = _ -> new Image.Unknown();

    /// What is known of an image.
    sealed interface Image {
        record Unknown() implements Image {}

        /// There is no such file.
        record Missing() implements Image {}

        record Unreadable() implements Image {}

        /// In pixels, as stored.
        record Sized(int width, int height) implements Image {}
    }

    /// Never looks outside of the folder.
    ///
    /// @param fileName relative, with forward slashes
    Image find(String fileName);

    /// Whether EXIF says to show an image that is there on its side.
    default boolean isTurned(String fileName) {
        return false;
    }

    /// The one file that an image which is not there may be: in a folder below, under another ending or an escaped name. Nothing where
    /// there is none, or more than one.
    ///
    /// @return relative, with forward slashes
    default Optional<String> findElsewhere(String fileName) {
        return Optional.empty();
    }
}

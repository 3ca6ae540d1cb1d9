package cocoscope.coco.lint;

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
}

package cocoscope.app.library;

import cocoscope.app.images.ImageGroup;
import cocoscope.app.images.ImageItem;

/// A row of the list of files: an image, or one of several masks under it.
public sealed interface FileRow {
    /// @param heads whether it is the first of those that lack the same
    /// @param open  whether its masks are listed; false where there is one at most
    record OfImage(ImageGroup group, boolean heads, boolean open) implements FileRow {
        @Override
        public ImageItem item() {
            return group.first();
        }
    }

    record OfMask(ImageItem item) implements FileRow {}

    /// What is shown when the row is chosen.
    ImageItem item();
}

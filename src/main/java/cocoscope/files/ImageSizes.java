package cocoscope.files;

import cocoscope.coco.lint.ImageFolder;
import cocoscope.decode.OrientationTag;
import cocoscope.decode.PictureDecoder;
import cocoscope.decode.samples.PictureSize;
import cocoscope.decode.samples.UnreadableImageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// The sizes of the images in a folder, from their headers. No name, and no link, leads out of it.
public final class ImageSizes implements ImageFolder {
    private final Path folder;
    /// Read when the first image is not found.
    private Optional<FolderNames> names = Optional.empty();

    /// @throws IOException when there is no such folder
    public ImageSizes(Path folder) throws IOException {
        this.folder = folder.toRealPath();
    }

    @Override
    public Image find(String fileName) {
        try {
            Optional<Path> file = new RootFolder(folder).find(fileName);
            if (file.isEmpty()) {
                return new Image.Missing();
            }
            PictureSize size = PictureDecoder.sizeOf(file.get());
            return new Image.Sized(size.width(), size.height());
        } catch (UnreadableImageException _) {
            return new Image.Unreadable();
        }
    }

    @Override
    public boolean isTurned(String fileName) {
        try {
            Optional<Path> file = new RootFolder(folder).find(fileName);
            return file.isPresent() && OrientationTag.read(file.get()).isTransposed();
        } catch (UnreadableImageException _) {
            return false;
        }
    }

    @Override
    public Optional<String> findElsewhere(String fileName) {
        if (names.isEmpty()) {
            names = Optional.of(FolderNames.in(folder));
        }
        return names.get().only(fileName);
    }
}

package cocoscope.files;

import cocoscope.coco.lint.ImageFolder;
import cocoscope.decode.PictureDecoder;
import cocoscope.decode.samples.PictureSize;
import cocoscope.decode.samples.UnreadableImageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// The sizes of the images in a folder, from their headers. No name, and no link, leads out of it.
public final class ImageSizes implements ImageFolder {
    private final Path folder;

    /// @throws IOException when there is no such folder
    public ImageSizes(Path folder) throws IOException {
        this.folder = folder.toRealPath();
    }

    @Override
    public Image find(String fileName) {
        try {
            Path file = folder.resolve(fileName).normalize();
            if (!file.startsWith(folder) || !Files.isRegularFile(file) || !file.toRealPath().startsWith(folder)) {
                return new Image.Missing();
            }
            PictureSize size = PictureDecoder.sizeOf(file);
            return new Image.Sized(size.width(), size.height());
        } catch (InvalidPathException _) {
            return new Image.Missing();
        } catch (IOException | UnreadableImageException _) {
            return new Image.Unreadable();
        }
    }
}

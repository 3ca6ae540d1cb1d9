package cocoscope.project;

import cocoscope.decode.PictureDecoder;
import cocoscope.decode.PictureDecoder.Size;
import cocoscope.decode.UnreadableImageException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The sizes of images by the heads of their files, each read once. Safe for several threads.
public final class HeadSizes {
    private final Map<Path, Size> known = new ConcurrentHashMap<>();

    Size of(Path file) throws UnreadableImageException {
        Size size = known.get(file);
        if (size == null) {
            size = PictureDecoder.sizeOf(file);
            known.put(file, size);
        }
        return size;
    }
}

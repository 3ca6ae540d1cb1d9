package cocoscope.files;

import cocoscope.decode.PictureDecoder;
import cocoscope.decode.samples.PictureSize;
import cocoscope.decode.samples.UnreadableImageException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The sizes of images by the heads of their files, each read once. Safe for several threads.
public final class HeadSizes {
    private final Map<Path, PictureSize> known = new ConcurrentHashMap<>();

    public PictureSize of(Path file) throws UnreadableImageException {
        PictureSize size = known.get(file);
        if (size == null) {
            size = PictureDecoder.sizeOf(file);
            known.put(file, size);
        }
        return size;
    }
}

package cocoscope.batch;

import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.UnreadableImageException;
import java.nio.file.Path;

/// Where the bytes of masks and pictures come from: the disk, or somebody who has read them.
interface FileBytes {
    ImageBytes of(Path file) throws UnreadableImageException;
}

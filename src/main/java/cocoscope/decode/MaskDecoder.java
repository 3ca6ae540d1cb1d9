package cocoscope.decode;

import cocoscope.mask.Mask;
import java.nio.file.Path;

/// Reads a mask as raw samples: palette indices, unscaled grey levels up to 16 bit, or colours; alpha is dropped.
///
/// A colour file whose three channels agree in every pixel is grey.
public final class MaskDecoder {
    private MaskDecoder() {}

    /// @throws UnreadableImageException when the file is missing, no image, cut short, damaged, or of a kind that is not
    ///                                  read; a mask with any missing pixel is never returned
    public static Mask read(Path file) throws UnreadableImageException {
        throw new UnsupportedOperationException();
    }
}

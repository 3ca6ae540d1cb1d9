package cocoscope.decode;

import cocoscope.mask.Mask;
import java.nio.file.Path;

/// Reads pictures for the background of the canvas.
public final class PictureDecoder {
    private PictureDecoder() {}

    /// The picture as stored, without turning it by EXIF; 16 bits are scaled to 8, alpha is laid over white.
    public static Picture read(Path file) throws UnreadableImageException {
        throw new UnsupportedOperationException();
    }

    /// Width and height from the header, without decoding the pixels.
    public static Size sizeOf(Path file) throws UnreadableImageException {
        throw new UnsupportedOperationException();
    }

    /// A mask made visible: grey levels stretched from its least to its greatest value, palette and colours as they are.
    public static Picture of(Mask mask) {
        throw new UnsupportedOperationException();
    }

    public record Size(int width, int height) {}
}

package cocoscope.decode.png;

import cocoscope.decode.samples.Damage;
import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.UnreadableImageException;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/// What the first chunk of a PNG file says.
///
/// @param depth     bits of one sample: 1, 2, 4, 8 or 16
/// @param colorType 0 gray, 2 colors, 3 palette, 4 gray and alpha, 6 colors and alpha
public record PngHeader(int width, int height, int depth, int colorType, boolean interlaced) {
    /// Where the chunk after the header begins.
    public static final int END = 33;

    private static final int SIGNATURE_LENGTH = 8;
    private static final int LENGTH = 13;

    public static PngHeader read(ImageBytes file) throws UnreadableImageException {
        int at = SIGNATURE_LENGTH;
        if (file.intAt(at, ByteOrder.BIG_ENDIAN) != LENGTH || file.intAt(at + 4, ByteOrder.BIG_ENDIAN) != ImageBytes.name("IHDR")) {
            throw file.corrupt(Damage.NO_PNG_HEADER);
        }
        verify(file, at, LENGTH);
        at += 8;
        long width = file.intAt(at, ByteOrder.BIG_ENDIAN);
        long height = file.intAt(at + 4, ByteOrder.BIG_ENDIAN);
        int depth = file.byteAt(at + 8);
        int colorType = file.byteAt(at + 9);
        int compression = file.byteAt(at + 10);
        int filtering = file.byteAt(at + 11);
        int interlace = file.byteAt(at + 12);
        boolean depthFits = switch (colorType) {
            case 0 -> Integer.bitCount(depth) == 1 && depth <= 16;
            case 2, 4, 6 -> depth == 8 || depth == 16;
            case 3 -> Integer.bitCount(depth) == 1 && depth <= 8;
            default -> false;
        };
        boolean known = depthFits && compression == 0 && filtering == 0 && interlace <= 1;
        if (!known || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw file.corrupt(Damage.PNG_HEADER);
        }
        file.requireSize(width, height);
        return new PngHeader((int) width, (int) height, depth, colorType, interlace == 1);
    }

    /// Compares the checksum of the chunk at `at`, whose content is `length` bytes long.
    static void verify(ImageBytes file, long at, long length) throws UnreadableImageException {
        file.require(at, length + 12);
        CRC32 crc = new CRC32();
        crc.update(file.array(), (int) at + 4, (int) length + 4);
        if (crc.getValue() != file.intAt(at + 8 + length, ByteOrder.BIG_ENDIAN)) {
            throw file.corrupt(Damage.CHECKSUM);
        }
    }

    /// Samples of one pixel.
    public int channels() {
        return switch (colorType) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
    }

    /// Bytes of a row of `pixels` pixels.
    int rowBytes(int pixels) {
        return Math.toIntExact(((long) pixels * channels() * depth + 7) / 8);
    }
}

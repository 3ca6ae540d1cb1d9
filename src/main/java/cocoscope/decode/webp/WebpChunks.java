package cocoscope.decode.webp;

import cocoscope.decode.samples.Damage;
import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.ImageProblem;
import cocoscope.decode.samples.UnreadableImageException;
import java.nio.ByteOrder;
import java.util.Arrays;

/// The chunks of a WebP file.
///
/// Source: "WebP Container Specification", and RFC 6386 and "WebP Lossless Bitstream" for where the sizes stand.
///
/// @param lossy  whether its compression changes values
/// @param at     where the chunk of the pixels begins
/// @param length of that chunk, without its name and its length
public record WebpChunks(int width, int height, boolean lossy, int at, int length) {
    /// Decoding WebP is slow, so its images are smaller.
    private static final int SLOWNESS = 4;
    private static final int FRAME = 8;
    private static final int HEADER = 12;
    private static final int ALPHA = 0x10;

    public static WebpChunks read(ImageBytes file) throws UnreadableImageException {
        if (file.intAt(8, ByteOrder.BIG_ENDIAN) != ImageBytes.name("WEBP")) {
            throw file.notAnImage();
        }
        long at = HEADER;
        while (true) {
            long type = file.intAt(at, ByteOrder.BIG_ENDIAN);
            long length = file.intAt(at + 4, ByteOrder.LITTLE_ENDIAN);
            if (type == ImageBytes.name("VP8L")) {
                return lossless(file, (int) at, (int) length);
            }
            if (type == ImageBytes.name("VP8 ")) {
                return lossy(file, (int) at, (int) length);
            }
            if (type == ImageBytes.name("ANIM") || type == ImageBytes.name("ANMF")) {
                throw file.unsupported(ImageProblem.ANIMATED_WEBP);
            }
            at += FRAME + length + (length & 1);
        }
    }

    private static WebpChunks lossless(ImageBytes file, int at, int length) throws UnreadableImageException {
        long size = file.intAt(at + FRAME + 1, ByteOrder.LITTLE_ENDIAN);
        if (file.byteAt(at + FRAME) != 0x2F || size >> 29 != 0) {
            throw file.corrupt(Damage.PIXELS_WITHOUT_HEADER);
        }
        return of(file, (int) (size & 0x3FFF) + 1, (int) (size >> 14 & 0x3FFF) + 1, false, at, length);
    }

    private static WebpChunks lossy(ImageBytes file, int at, int length) throws UnreadableImageException {
        long start = file.intAt(at + FRAME + 2, ByteOrder.BIG_ENDIAN) & 0xFFFFFF;
        if (start != 0x9D012A || (file.byteAt(at + FRAME) & 1) != 0) {
            throw file.corrupt(Damage.PIXELS_WITHOUT_HEADER);
        }
        int width = file.shortAt(at + FRAME + 6, ByteOrder.LITTLE_ENDIAN) & 0x3FFF;
        int height = file.shortAt(at + FRAME + 8, ByteOrder.LITTLE_ENDIAN) & 0x3FFF;
        return of(file, width, height, true, at, length);
    }

    private static WebpChunks of(ImageBytes file, int width, int height, boolean lossy, int at, int length)
            throws UnreadableImageException {
        file.requireSize(width, height, SLOWNESS);
        return new WebpChunks(width, height, lossy, at, length);
    }

    /// Whether there is an alpha channel: in the lossless pixels, or beside the lossy ones.
    public boolean hasTransparency(ImageBytes file) throws UnreadableImageException {
        if (!lossy) {
            return (file.intAt(at + FRAME + 1, ByteOrder.LITTLE_ENDIAN) >> 28 & 1) != 0;
        }
        boolean extended = file.intAt(HEADER, ByteOrder.BIG_ENDIAN) == ImageBytes.name("VP8X");
        return extended && (file.byteAt(HEADER + FRAME) & ALPHA) != 0;
    }

    /// Requires the file to be as long as it says that it is.
    public void requireWhole(ImageBytes file) throws UnreadableImageException {
        file.require(FRAME, file.intAt(4, ByteOrder.LITTLE_ENDIAN));
        file.require(at + (long) FRAME, length);
    }

    /// A file of the pixels alone, without color profile, transparency and orientation, so that a decoder can apply none.
    public byte[] pixelsOnly(ImageBytes file) {
        int padded = FRAME + length + (length & 1);
        byte[] bytes = Arrays.copyOf(file.array(), HEADER + padded);
        System.arraycopy(file.array(), at, bytes, HEADER, Math.min(padded, file.length() - at));
        int size = padded + 4;
        for (int i = 0; i < 4; i++) {
            bytes[4 + i] = (byte) (size >> 8 * i);
        }
        return bytes;
    }
}

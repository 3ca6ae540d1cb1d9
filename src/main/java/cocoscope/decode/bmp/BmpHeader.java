package cocoscope.decode.bmp;

import cocoscope.decode.samples.Damage;
import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.ImageProblem;
import cocoscope.decode.samples.UnreadableImageException;
import java.nio.ByteOrder;

/// What the headers of a BMP file say.
///
/// @param pixels      where the pixels begin
/// @param depth       bits of one pixel
/// @param compression 0 none, 1 runs of 8-bit pixels, 2 runs of 4-bit pixels, 3 channels by bit masks
/// @param masks       where the bit masks of the channels stand
public record BmpHeader(long pixels, int width, int height, int depth, long compression, int masks) {
    private static final int FILE_HEADER = 14;
    private static final int OLD_HEADER = 12;

    public static BmpHeader read(ImageBytes file) throws UnreadableImageException {
        long pixels = file.intAt(10, ByteOrder.LITTLE_ENDIAN);
        long length = file.intAt(FILE_HEADER, ByteOrder.LITTLE_ENDIAN);
        boolean old = length == OLD_HEADER;
        long width;
        long height;
        int depth;
        long compression;
        if (old) {
            width = file.shortAt(18, ByteOrder.LITTLE_ENDIAN);
            height = file.shortAt(20, ByteOrder.LITTLE_ENDIAN);
            depth = file.shortAt(24, ByteOrder.LITTLE_ENDIAN);
            compression = 0;
        } else {
            width = (int) file.intAt(18, ByteOrder.LITTLE_ENDIAN);
            height = Math.abs((long) (int) file.intAt(22, ByteOrder.LITTLE_ENDIAN));
            depth = file.shortAt(28, ByteOrder.LITTLE_ENDIAN);
            compression = file.intAt(30, ByteOrder.LITTLE_ENDIAN);
        }
        file.requireSize(width, height);
        if (!old && length < 40 || pixels < FILE_HEADER + length) {
            throw file.corrupt(Damage.BMP_HEADER);
        }
        return new BmpHeader(pixels, (int) width, (int) height, depth, compression, FILE_HEADER + 40);
    }

    /// How many colors the palette of at most 8-bit pixels has.
    public int colors(ImageBytes file) throws UnreadableImageException {
        long used = file.intAt(FILE_HEADER, ByteOrder.LITTLE_ENDIAN) == OLD_HEADER ? 0 : file.intAt(46, ByteOrder.LITTLE_ENDIAN);
        return used == 0 || used > 1 << depth ? 1 << depth : (int) used;
    }

    /// Requires pixels of a kind that may be a mask, all of them there.
    public void requireMask(ImageBytes file) throws UnreadableImageException {
        boolean plain = compression == 0 && (depth == 1 || depth == 4 || depth == 8 || depth == 24 || depth == 32);
        boolean byteMasks = compression == 3 && depth == 32 && hasByteMasks(file);
        boolean runs = compression == 1 && depth == 8;
        if (depth > 32 || Integer.bitCount(depth) != 1 && depth != 24) {
            throw file.corrupt(Damage.BMP_HEADER);
        }
        if (!plain && !byteMasks && !runs) {
            throw file.unsupported(ImageProblem.BMP_KIND, depth, compression);
        }
        if (runs) {
            BmpRuns.requireWhole(file, this);
        } else {
            long rowBytes = ((long) width * depth + 31) / 32 * 4;
            file.require(pixels, rowBytes * height);
        }
    }

    private boolean hasByteMasks(ImageBytes file) throws UnreadableImageException {
        long seen = 0;
        for (int channel = 0; channel < 3; channel++) {
            long mask = file.intAt(masks + 4L * channel, ByteOrder.LITTLE_ENDIAN);
            if (mask != 0xFFL && mask != 0xFF00L && mask != 0xFF0000L && mask != 0xFF000000L || (seen & mask) != 0) {
                return false;
            }
            seen |= mask;
        }
        return true;
    }
}

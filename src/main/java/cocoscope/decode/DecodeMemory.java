package cocoscope.decode;

import cocoscope.decode.bmp.BmpHeader;
import cocoscope.decode.gif.GifBlocks;
import cocoscope.decode.jpeg.JpegFrame;
import cocoscope.decode.jpeg.JpegSegments;
import cocoscope.decode.npy.NpyHeader;
import cocoscope.decode.png.PngHeader;
import cocoscope.decode.pnm.PnmHeader;
import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.ImageFormat;
import cocoscope.decode.samples.PictureSize;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.decode.tiff.TiffFile;
import cocoscope.decode.tiff.TiffPage;

/// The memory that a mask takes at its peak while it is decoded, its file included, estimated from the header of the file before any of
/// it is taken.
///
/// A file of colors may turn out to be gray, which takes less.
final class DecodeMemory {
    /// What a decoder of this program takes beside the pixels.
    private static final long OWN = 8 << 20;
    /// The same of a decoder of a library.
    private static final long LIBRARY = 14 << 20;
    /// A pixel of a mask of colors, and its gray level up to the first color.
    private static final int COLOR = Integer.BYTES + 1;
    /// The upper and the lower halves of colors of 16 bits.
    private static final int WIDE_COLOR = 2 * Integer.BYTES;

    private DecodeMemory() {}

    /// Refuses a file that needs more memory than its limit.
    ///
    /// @param page counted from 1; 0 for the only one
    /// @throws UnreadableImageException when it does, or when its header makes no sense
    static void require(ImageBytes file, int page) throws UnreadableImageException {
        PictureSize size = PictureDecoder.sizeOf(file);
        file.requireMemory(size.width(), size.height(), bytes(file, page, size));
    }

    /// @param page counted from 1; 0 for the only one
    /// @throws UnreadableImageException when the header of the file makes no sense
    static long bytes(ImageBytes file, int page) throws UnreadableImageException {
        return bytes(file, page, PictureDecoder.sizeOf(file));
    }

    private static long bytes(ImageBytes file, int page, PictureSize size) throws UnreadableImageException {
        long pixels = (long) size.width() * size.height();
        return switch (ImageFormat.of(file)) {
            case PNG -> OWN + file.length() + pixels * png(PngHeader.read(file));
            case JPEG -> LIBRARY + 3L * file.length() + pixels * jpeg(new JpegSegments(file).frame());
            case GIF -> LIBRARY + file.length() + pixels + packed(pixels, indexBits(GifBlocks.read(file).colors()));
            case BMP -> LIBRARY + file.length() + bmp(pixels, BmpHeader.read(file).depth());
            case TIFF -> tiff(file, TiffPage.read(TiffFile.read(file).page(Math.max(1, page))));
            case WEBP -> LIBRARY + 2L * file.length() + pixels * (3 + COLOR);
            case PNM -> OWN + file.length() + pixels * pnm(PnmHeader.read(file));
            case NPY -> OWN + file.length() + pixels * numbers(8 * NpyHeader.read(file).bytes());
        };
    }

    private static int png(PngHeader header) {
        boolean colors = header.colorType() == 2 || header.colorType() == 6;
        return colors ? header.depth() == 16 ? WIDE_COLOR : COLOR : header.depth() == 16 ? Short.BYTES : 1;
    }

    /// Small indices lie several in a byte.
    private static long packed(long pixels, int bits) {
        return Math.ceilDiv(pixels * bits, Byte.SIZE);
    }

    private static int indexBits(int colors) {
        return colors <= 2 ? 1 : colors <= 4 ? 2 : colors <= 16 ? 4 : Byte.SIZE;
    }

    private static long bmp(long pixels, int bits) {
        return packed(pixels, bits) + pixels * (bits > Byte.SIZE ? COLOR : 1);
    }

    private static int jpeg(JpegFrame frame) {
        return frame.components() == 1 ? 2 : frame.components() + COLOR;
    }

    private static long tiff(ImageBytes file, TiffPage page) {
        long pixels = (long) page.width() * page.height();
        boolean wide = page.bits() > Byte.SIZE;
        int made = page.hasColors() ? wide ? WIDE_COLOR : COLOR : page.bits() > Short.SIZE ? numbers(page.bits()) : wide ? Short.BYTES : 1;
        return LIBRARY + file.length() + packed(pixels * page.samples(), page.bits()) + pixels * made;
    }

    private static int pnm(PnmHeader header) {
        int samples = header.colors() ? 3 : 1;
        int made = header.colors() ? header.maximum() > 0xFF ? WIDE_COLOR : 3 + COLOR : header.maximum() > 0xFF ? Short.BYTES : 1;
        return samples * Integer.BYTES + made;
    }

    /// Whole numbers, and the smaller ones that they fit into.
    private static int numbers(int bits) {
        return Integer.BYTES + (bits > 16 ? Integer.BYTES : bits > 8 ? Short.BYTES : 1);
    }
}

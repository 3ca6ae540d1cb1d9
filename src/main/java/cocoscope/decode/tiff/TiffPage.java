package cocoscope.decode.tiff;

import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.LibraryReader;
import cocoscope.decode.samples.SampleKind;
import cocoscope.decode.samples.UnreadableImageException;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/// How the pixels of a TIFF page are stored.
///
/// Source: TIFF 6.0.
///
/// @param bits        bits of one sample
/// @param samples     samples of one pixel
/// @param compression 1 none, 2 to 4 fax, 5 LZW, 7 JPEG, 8 and 32946 deflate, 32773 PackBits
/// @param meaning     0 grey with white at 0, 1 grey with black at 0, 2 colours, 3 palette
public record TiffPage(int width, int height, int bits, int samples, int compression, int meaning) {
    public static final int WHITE_IS_ZERO = 0;
    static final int BLACK_IS_ZERO = 1;
    public static final int COLORS = 2;
    public static final int PALETTE = 3;
    public static final int JPEG = 7;

    private static final int WIDTH_TAG = 256;
    private static final int HEIGHT_TAG = 257;
    private static final int BITS_TAG = 258;
    private static final int COMPRESSION_TAG = 259;
    private static final int MEANING_TAG = 262;
    private static final int SAMPLES_TAG = 277;
    private static final int FORMAT_TAG = 339;

    public static TiffPage read(ImageBytes file, TiffDirectory directory) throws UnreadableImageException {
        long width = directory.value(WIDTH_TAG, 0);
        long height = directory.value(HEIGHT_TAG, 0);
        file.requireSize(width, height, ImageBytes.MOST_PIXELS);
        return new TiffPage((int) width, (int) height, (int) directory.value(BITS_TAG, 1), (int) directory.value(SAMPLES_TAG, 1),
                (int) directory.value(COMPRESSION_TAG, 1), (int) directory.value(MEANING_TAG, BLACK_IS_ZERO));
    }

    public SampleKind kind(TiffDirectory directory) throws UnreadableImageException {
        return switch ((int) directory.value(FORMAT_TAG, 1)) {
            case 2 -> SampleKind.SIGNED;
            case 3, 6 -> SampleKind.FRACTIONS;
            default -> SampleKind.UNSIGNED;
        };
    }

    /// The pixels as they are stored.
    public BufferedImage decode(ImageBytes file, TiffDirectory directory) throws UnreadableImageException {
        LibraryReader reader = directory.isBig() ? LibraryReader.BIG_TIFF : LibraryReader.TIFF;
        // Its warnings are about tags; missing data it reports as an error.
        return reader.decodePage(file, uninverted(file, directory), directory.page() - 1);
    }

    /// The file for a decoder that inverts what is stored with white at 0 at some depths: with that tag changed, at none.
    private byte[] uninverted(ImageBytes file, TiffDirectory directory) {
        return meaning == WHITE_IS_ZERO ? directory.with(MEANING_TAG, BLACK_IS_ZERO) : file.array();
    }

    /// Requires a kind that may be a mask, with all its data inside the file.
    public void requireMask(ImageBytes file, TiffDirectory directory) throws UnreadableImageException {
        long[] depths = directory.values(BITS_TAG);
        boolean even = Arrays.stream(depths).allMatch(depth -> depth == bits);
        if (kind(directory) == SampleKind.FRACTIONS) {
            throw file.unsupported("its values are fractions (floating point), which are no labels; round them to whole numbers"
                    + " and save it as PNG or TIFF of 8 or 16 bits");
        }
        boolean unsigned = Arrays.stream(directory.values(FORMAT_TAG)).allMatch(format -> format == 1);
        boolean fits = switch (meaning) {
            case WHITE_IS_ZERO, BLACK_IS_ZERO -> samples <= 2 && (bits == 1 || bits == 4 || bits == 8 || bits == 16);
            case COLORS -> samples >= 3 && samples <= 5 && bits == 8 && compression != JPEG;
            case PALETTE -> samples == 1 && (bits == 1 || bits == 4 || bits == 8);
            default -> false;
        };
        if (!even || !unsigned || !fits) {
            throw file.unsupported("TIFF of this kind (" + bits + " bits, " + samples + " samples, photometric " + meaning
                    + (unsigned ? "" : ", signed or fractions") + ") is not read as a mask; save it as PNG");
        }
        switch (compression) {
            case 1, 2, 3, 4, 5, JPEG, 8, 32773, 32946 -> TiffData.requireWhole(file, directory, this);
            default -> throw file.unsupported("TIFF compression " + compression + " is not read; save it with deflate or as PNG");
        }
    }
}

package cocoscope.decode.tiff;

import cocoscope.decode.samples.SampleKind;
import cocoscope.decode.samples.UnreadableImageException;

/// How the pixels of a TIFF page are stored.
///
/// Source: TIFF 6.0.
///
/// @param bits        bits of one sample
/// @param samples     samples of one pixel
/// @param kind        of the numbers
/// @param compression 1 none, 2 to 4 fax, 5 LZW, 7 JPEG, 8 and 32946 deflate, 32773 PackBits
/// @param meaning     0 gray with white at 0, 1 gray with black at 0, 2 colors, 3 palette, 5 inks, 6 luma and chroma, 8 lightness
public record TiffPage(int width, int height, int bits, int samples, SampleKind kind, int compression, int meaning) {
    static final int WHITE_IS_ZERO = 0;
    static final int BLACK_IS_ZERO = 1;
    static final int COLORS = 2;
    static final int PALETTE = 3;
    private static final int INKS = 5;
    static final int LUMA_AND_CHROMA = 6;
    private static final int LIGHTNESS = 8;
    static final int JPEG = 7;

    static final int BITS_TAG = 258;
    static final int SAMPLES_TAG = 277;
    static final int FORMAT_TAG = 339;
    static final int MEANING_TAG = 262;
    private static final int WIDTH_TAG = 256;
    private static final int HEIGHT_TAG = 257;
    private static final int COMPRESSION_TAG = 259;

    public static TiffPage read(TiffDirectory directory) throws UnreadableImageException {
        long width = directory.value(WIDTH_TAG, 0);
        long height = directory.value(HEIGHT_TAG, 0);
        directory.file().requireSize(width, height);
        SampleKind kind = switch ((int) directory.value(FORMAT_TAG, 1)) {
            case 2 -> SampleKind.SIGNED;
            case 3, 6 -> SampleKind.FRACTIONS;
            default -> SampleKind.UNSIGNED;
        };
        return new TiffPage((int) width, (int) height, (int) directory.value(BITS_TAG, 1), (int) directory.value(SAMPLES_TAG, 1), kind,
                (int) directory.value(COMPRESSION_TAG, 1), (int) directory.value(MEANING_TAG, BLACK_IS_ZERO));
    }

    public boolean hasPalette() {
        return meaning == PALETTE;
    }

    /// Samples of a pixel that tell its color; more of them are alpha.
    public int samplesOfColor() {
        return switch (meaning) {
            case COLORS, LUMA_AND_CHROMA, LIGHTNESS -> 3;
            case INKS -> 4;
            default -> 1;
        };
    }

    public boolean hasColors() {
        return meaning == COLORS || meaning == LUMA_AND_CHROMA;
    }

    public boolean isLossy() {
        return compression == JPEG;
    }
}

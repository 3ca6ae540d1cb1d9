package cocoscope.decode.samples;

/// Whether every pixel of a palette image has a color.
public final class PaletteCheck {
    private PaletteCheck() {}

    public static void require(ImageBytes file, byte[] samples, int[] palette) throws UnreadableImageException {
        int max = 0;
        for (byte sample : samples) {
            max = Math.max(max, sample & 0xFF);
        }
        if (max >= palette.length) {
            throw file.corrupt(Damage.PALETTE_INDEX, max, palette.length);
        }
    }
}

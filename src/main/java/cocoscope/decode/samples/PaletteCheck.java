package cocoscope.decode.samples;

/// Whether every pixel of a palette image has a color.
public final class PaletteCheck {
    private PaletteCheck() {}

    public static void require(ImageBytes file, byte[] samples, int[] palette) throws UnreadableImageException {
        int greatest = 0;
        for (byte sample : samples) {
            greatest = Math.max(greatest, sample & 0xFF);
        }
        if (greatest >= palette.length) {
            throw file.corrupt(Damage.PALETTE_INDEX, greatest, palette.length);
        }
    }
}

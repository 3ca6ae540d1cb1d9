package cocoscope.ui.canvas.picture;

import cocoscope.app.canvas.PictureRange;

/// How the picture is drawn.
///
/// @param range      of a picture of more than 8 bits
/// @param brightness -1..1, 0 for none
/// @param contrast   -1..1, 0 for none
public record Tone(PictureRange range, double brightness, double contrast) {
    public static final Tone NONE = new Tone(PictureRange.FULL, 0, 0);

    /// Turns the pixels from `from` to `to`, exclusive.
    public void apply(int[] pixels, int from, int to) {
        if (brightness == 0 && contrast == 0) {
            return;
        }
        int[] levels = levels();
        for (int i = from; i < to; i++) {
            int pixel = pixels[i];
            pixels[i] = pixel & 0xFF000000 | levels[pixel >> 16 & 0xFF] << 16 | levels[pixel >> 8 & 0xFF] << 8 | levels[pixel & 0xFF];
        }
    }

    private int[] levels() {
        double slope = Math.tan((Math.clamp(contrast, -1.0, 0.98) + 1) * Math.PI / 4);
        int[] levels = new int[256];
        for (int level = 0; level < levels.length; level++) {
            double turned = 127.5 + (level - 127.5) * slope + brightness * 255;
            levels[level] = Math.clamp(Math.round(turned), 0, 255);
        }
        return levels;
    }
}

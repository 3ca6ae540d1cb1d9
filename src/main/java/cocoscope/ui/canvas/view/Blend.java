package cocoscope.ui.canvas.view;

/// Mixing of opaque colors 0xAARRGGBB, two channels in one multiplication.
public final class Blend {
    private static final int RED_BLUE = 0x00FF00FF;
    private static final int GREEN = 0x0000FF00;

    private Blend() {}

    /// `below` with `above` over it.
    ///
    /// @param alpha 0..256, 256 shows `above` alone
    public static int over(int below, int above, int alpha) {
        int rest = 256 - alpha;
        int redBlue = (below & RED_BLUE) * rest + (above & RED_BLUE) * alpha >>> 8 & RED_BLUE;
        int green = (below & GREEN) * rest + (above & GREEN) * alpha >>> 8 & GREEN;
        return 0xFF000000 | redBlue | green;
    }

    /// `above` over the pixels from `from` to `to`, exclusive.
    public static void over(int[] below, int from, int to, int above, int alpha) {
        int rest = 256 - alpha;
        int redBlue = (above & RED_BLUE) * alpha;
        int green = (above & GREEN) * alpha;
        for (int i = from; i < to; i++) {
            int pixel = below[i];
            below[i] = 0xFF000000 | (pixel & RED_BLUE) * rest + redBlue >>> 8 & RED_BLUE | (pixel & GREEN) * rest + green >>> 8 & GREEN;
        }
    }

    /// 0..256 for an opacity of 0..1.
    public static int alpha(double opacity) {
        return (int) Math.round(Math.clamp(opacity, 0.0, 1.0) * 256);
    }

    public static boolean isLight(int rgb) {
        return 299 * (rgb >> 16 & 0xFF) + 587 * (rgb >> 8 & 0xFF) + 114 * (rgb & 0xFF) > 140_000;
    }
}

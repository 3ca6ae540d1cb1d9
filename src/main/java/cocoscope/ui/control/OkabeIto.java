package cocoscope.ui.control;

import javafx.scene.paint.Color;

/// The colors of labels, told apart also by people who see colors differently.
///
/// Source: M. Okabe and K. Ito, "Color Universal Design", 2008; black is left out, a light gray ends the row.
public final class OkabeIto {
    private static final int[] COLORS = {0xE69F00, 0x56B4E9, 0x009E73, 0xF0E442, 0xCC79A7, 0xD55E00, 0x0072B2, 0xBBBBBB};

    private OkabeIto() {}

    /// 0xRRGGBB of label i + 1 at index i; repeats.
    public static int[] palette() {
        return COLORS.clone();
    }

    /// 0xRRGGBB.
    public static int rgb(int label) {
        return COLORS[(label - 1) % COLORS.length];
    }

    public static Color of(int label) {
        return color(rgb(label));
    }

    public static Color color(int rgb) {
        return Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }
}

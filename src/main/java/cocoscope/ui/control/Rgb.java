package cocoscope.ui.control;

import javafx.scene.paint.Color;

/// Colors as 0xRRGGBB.
public final class Rgb {
    private Rgb() {}

    public static Color color(int rgb) {
        return Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    public static int of(Color color) {
        return (int) Math.round(255 * color.getRed()) << 16 | (int) Math.round(255 * color.getGreen()) << 8
                | (int) Math.round(255 * color.getBlue());
    }
}

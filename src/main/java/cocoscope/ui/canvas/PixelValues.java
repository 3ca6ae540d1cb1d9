package cocoscope.ui.canvas;

import cocoscope.decode.samples.Picture;
import cocoscope.mask.Mask;
import cocoscope.ui.canvas.view.Blend;
import cocoscope.ui.canvas.view.Viewport;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// Writes the raw values of the mask into its pixels, or of the picture where there is no mask, once they are large enough.
final class PixelValues {
    private static final double MIN_SCALE = 32;
    private static final double LARGEST_FONT = 14;

    private PixelValues() {}

    static void draw(GraphicsContext graphics, Scene scene, int[] pixels) {
        Viewport view = scene.view();
        double ratio = scene.look().pixelRatio();
        if (view.scale() / ratio < MIN_SCALE) {
            return;
        }
        Mask mask = scene.content().conversion() == null ? null : scene.content().conversion().mask();
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.CENTER);
        int x1 = Math.min(view.imageWidth() - 1, view.imageColumn(view.width() - 1));
        int y1 = Math.min(view.imageHeight() - 1, view.imageRow(view.height() - 1));
        for (int y = Math.max(0, view.imageRow(0)); y <= y1; y++) {
            for (int x = Math.max(0, view.imageColumn(0)); x <= x1; x++) {
                String text = valueAt(mask, scene.content().picture(), x, y);
                double middleX = view.viewX(x + 0.5);
                double middleY = view.viewY(y + 0.5);
                graphics.setFont(Font.font(Math.min(LARGEST_FONT, view.scale() / ratio / (text.indexOf('\n') < 0 ? 2.9 : 3.9))));
                graphics.setFill(contrasting(pixels, view, middleX, middleY));
                graphics.fillText(text, middleX / ratio, middleY / ratio);
            }
        }
    }

    private static String valueAt(@Nullable Mask mask, @Nullable Picture picture, int x, int y) {
        if (mask != null && x < mask.width() && y < mask.height()) {
            int value = mask.valueAt(x, y);
            return mask.samples() == Mask.Samples.COLOR ? channels(value) : Integer.toString(value);
        }
        return picture == null || x >= picture.width() || y >= picture.height() ? "" : channels(picture.argb(x, y));
    }

    private static String channels(int rgb) {
        int red = rgb >> 16 & 0xFF;
        int green = rgb >> 8 & 0xFF;
        int blue = rgb & 0xFF;
        return red == green && green == blue ? Integer.toString(red) : red + "\n" + green + "\n" + blue;
    }

    private static Color contrasting(int[] pixels, Viewport view, double x, double y) {
        int column = Math.clamp((long) x, 0, view.width() - 1);
        int row = Math.clamp((long) y, 0, view.height() - 1);
        return Blend.isLight(pixels[row * view.width() + column]) ? Color.BLACK : Color.WHITE;
    }
}

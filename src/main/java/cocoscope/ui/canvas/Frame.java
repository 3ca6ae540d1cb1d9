package cocoscope.ui.canvas;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// The pixels of one view, painted anywhere, and the image that shows them without a copy.
final class Frame {
    private final int[] pixels;
    private final PixelBuffer<IntBuffer> buffer;
    private final Image image;

    Frame(int width, int height) {
        pixels = new int[Math.multiplyExact(width, height)];
        buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(buffer);
    }

    int[] pixels() {
        return pixels;
    }

    boolean fits(Scene scene) {
        return buffer.getWidth() == scene.frameWidth() && buffer.getHeight() == scene.view().height();
    }

    /// The image of what is painted now; on the FX thread.
    Image updated() {
        buffer.updateBuffer(_ -> null);
        return image;
    }
}

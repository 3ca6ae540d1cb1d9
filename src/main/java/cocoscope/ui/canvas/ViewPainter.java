package cocoscope.ui.canvas;

import cocoscope.app.canvas.PictureRange;
import cocoscope.app.canvas.PolygonVertices;
import cocoscope.decode.samples.Picture;
import cocoscope.ui.canvas.overlay.OverlayPainter;
import cocoscope.ui.canvas.picture.PicturePainter;
import cocoscope.ui.canvas.picture.PicturePyramid;
import cocoscope.ui.canvas.view.PixelGrid;
import cocoscope.ui.canvas.view.Viewport;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Composes picture, regions and pixel grid into the pixels of one view, whatever the size of the image.
///
/// Keeps the pyramid of the last picture. Not for several threads at once.
final class ViewPainter {
    private static final int NO_PICTURE = 0xFF303030;

    private @Nullable PicturePyramid pyramid;
    private @Nullable Picture source;
    private PictureRange range = PictureRange.FULL;
    private OverlayPainter overlay = new OverlayPainter(1, 1);

    /// @param pixels width * height of the view, 0xAARRGGBB; transparent outside of the image
    void paint(Scene scene, int[] pixels) {
        Viewport view = scene.view();
        Arrays.fill(pixels, 0);
        Content content = scene.content();
        if (content.picture() == null) {
            fillImage(view, pixels);
        } else {
            PicturePainter.paint(pyramidOf(content.picture(), scene.tone().range()), view, scene.tone(), pixels);
        }
        if (content.conversion() != null) {
            overlayFor(view).paint(content.conversion(), view, scene.look(), pixels);
        }
        if (content.shapes() != null) {
            overlayFor(view).paint(content.shapes(), view, scene.look(), pixels);
        }
        PixelGrid.paint(view, pixels);
    }

    /// The vertices that were painted last.
    PolygonVertices vertices() {
        return overlay.vertices();
    }

    private static void fillImage(Viewport view, int[] pixels) {
        int x0 = Math.max(0, view.firstColumn(0));
        int x1 = Math.min(view.width(), view.firstColumn(view.imageWidth()));
        int y1 = Math.min(view.height(), view.firstRow(view.imageHeight()));
        for (int y = Math.max(0, view.firstRow(0)); y < y1 && x0 < x1; y++) {
            Arrays.fill(pixels, y * view.width() + x0, y * view.width() + x1, NO_PICTURE);
        }
    }

    private PicturePyramid pyramidOf(Picture picture, PictureRange range) {
        PicturePyramid current = pyramid;
        if (current == null || source != picture || this.range != range) {
            current = PicturePyramid.of(range.of(picture));
            pyramid = current;
            source = picture;
            this.range = range;
        }
        return current;
    }

    private OverlayPainter overlayFor(Viewport view) {
        if (!overlay.fits(view)) {
            overlay = new OverlayPainter(view.width(), view.height());
        }
        return overlay;
    }
}

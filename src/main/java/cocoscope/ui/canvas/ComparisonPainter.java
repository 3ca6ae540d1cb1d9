package cocoscope.ui.canvas;

import cocoscope.app.canvas.ComparedLayer;
import cocoscope.app.canvas.LabelAnchors;
import cocoscope.app.canvas.LayerComparison;
import cocoscope.convert.Conversion;
import cocoscope.ui.canvas.overlay.Shapes;
import org.jspecify.annotations.Nullable;

/// Paints a scene, or two layers of it: parted by a line, side by side, or one of them.
///
/// Not for several threads at once.
final class ComparisonPainter {
    private final ComparedScenes scenes = new ComparedScenes();
    private final ViewPainter before = new ViewPainter();
    private final ViewPainter after = new ViewPainter();
    private @Nullable Object anchored;
    private LabelAnchors anchors = LabelAnchors.NONE;
    private int[] left = new int[0];
    private int[] right = new int[0];

    Painted paint(Scene scene, Frame frame) {
        paint(scene, frame.pixels());
        return new Painted(scene, frame, anchors(scene), before.vertices());
    }

    /// Kept as long as the regions or shapes stay.
    private LabelAnchors anchors(Scene scene) {
        Conversion conversion = scene.content().conversion();
        Shapes shapes = scene.content().shapes();
        boolean named = scene.names() || !scene.look().selected().isEmpty() || scene.look().hovered() >= 0;
        Object now = shapes != null ? shapes : conversion != null ? conversion.regions() : null;
        if (now == null || !named || scene.comparison().isOn()) {
            return LabelAnchors.NONE;
        }
        if (anchored != now) {
            anchors = shapes != null ? shapes.anchors() : conversion != null ? LabelAnchors.of(conversion) : LabelAnchors.NONE;
            anchored = now;
        }
        return anchors;
    }

    /// @param pixels of the frame, 0xAARRGGBB; transparent outside of the image
    void paint(Scene scene, int[] pixels) {
        LayerComparison comparison = scene.comparison();
        switch (comparison.mode()) {
            case OFF -> before.paint(scene, pixels);
            case BLINK -> {
                boolean second = scene.blinked();
                paintLayer(scene, second ? comparison.after() : comparison.before(), second ? after : before, pixels);
            }
            case SWIPE -> paintBoth(scene, pixels, (int) Math.round(comparison.split() * scene.view().width()), 0);
            case SIDE_BY_SIDE -> paintBoth(scene, pixels, scene.view().width(), scene.view().width());
        }
    }

    private void paintLayer(Scene scene, ComparedLayer layer, ViewPainter painter, int[] pixels) {
        painter.paint(scenes.of(scene, layer), pixels);
    }

    /// @param split the first column of the frame that shows the layer after
    /// @param shift columns of the frame that the layer after is moved by
    private void paintBoth(Scene scene, int[] pixels, int split, int shift) {
        int width = scene.view().width();
        int size = width * scene.view().height();
        if (left.length != size) {
            left = new int[size];
            right = new int[size];
        }
        paintLayer(scene, scene.comparison().before(), before, left);
        paintLayer(scene, scene.comparison().after(), after, right);
        int frameWidth = scene.frameWidth();
        for (int y = 0; y < scene.view().height(); y++) {
            System.arraycopy(left, y * width, pixels, y * frameWidth, split);
            System.arraycopy(right, y * width + split - shift, pixels, y * frameWidth + split, frameWidth - split);
        }
    }
}

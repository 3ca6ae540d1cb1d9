package cocoscope.ui.canvas;

import cocoscope.geometry.Box;
import cocoscope.ui.canvas.overlay.Look;
import cocoscope.ui.canvas.overlay.OverlayStyle;
import cocoscope.ui.canvas.overlay.Shapes;
import cocoscope.ui.canvas.view.Viewport;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// Draws the boxes of shapes that have no pixels, and dashed the box that the file states for the selected one.
final class ShapeBoxes {
    private static final int MAX_BOXES = 2_000;
    private static final Color DARK = Color.color(0, 0, 0, 0.8);

    private ShapeBoxes() {}

    static void draw(GraphicsContext graphics, Shapes shapes, Scene scene) {
        Look look = scene.look();
        if (look.style() == OverlayStyle.OFF) {
            return;
        }
        graphics.setGlobalAlpha(look.outlineOpacity());
        for (int shape = 0; shape < Math.min(MAX_BOXES, shapes.size()); shape++) {
            boolean marked = look.selected().has(shape) || shape == look.hovered();
            if (shapes.get(shape).runs().isEmpty() || look.selected().has(shape)) {
                int color = shapes.color(shape);
                boolean stated = shapes.get(shape).runs().isPresent();
                Color line = marked ? Color.WHITE : Color.rgb(color >> 16 & 0xFF, color >> 8 & 0xFF, color & 0xFF);
                shapes.get(shape).box().ifPresent(box -> stroke(graphics, box, scene, line, stated));
            }
        }
        graphics.setLineDashes();
    }

    private static void stroke(GraphicsContext graphics, Box box, Scene scene, Color color, boolean dashed) {
        Viewport view = scene.view();
        double ratio = scene.look().pixelRatio();
        double x = view.viewX(box.x()) / ratio;
        double y = view.viewY(box.y()) / ratio;
        double width = Math.max(2, box.width() * view.scale() / ratio);
        double height = Math.max(2, box.height() * view.scale() / ratio);
        graphics.setLineDashes();
        graphics.setStroke(DARK);
        graphics.setLineWidth(3);
        graphics.strokeRect(x, y, width, height);
        if (dashed) {
            graphics.setLineDashes(5, 4);
        }
        graphics.setStroke(color);
        graphics.setLineWidth(1.5);
        graphics.strokeRect(x, y, width, height);
    }
}

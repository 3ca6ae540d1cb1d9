package cocoscope.ui.canvas;

import cocoscope.convert.Conversion;
import cocoscope.geometry.Box;
import cocoscope.geometry.Ring;
import cocoscope.ui.canvas.overlay.Look;
import cocoscope.ui.canvas.overlay.OverlayStyle;
import cocoscope.ui.canvas.view.Viewport;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// What is drawn over a frame rather than painted into it: the polygons of selected regions, and a mark around tiny ones.
final class VectorLayer extends Canvas {
    /// The painted overlay marks the others, too.
    private static final int MAX_REGIONS = 100;
    private static final int MAX_VERTICES = 5_000;
    private static final double MIN_SCALE_OF_VERTICES = 3;
    private static final double TINY = 10;
    private static final Color DARK = Color.color(0, 0, 0, 0.8);
    private static final Color LINE = Color.web("#56b4e9");

    VectorLayer() {
        setMouseTransparent(true);
    }

    void draw(Painted painted) {
        Scene scene = painted.scene();
        GraphicsContext graphics = getGraphicsContext2D();
        graphics.setGlobalAlpha(1);
        graphics.clearRect(0, 0, getWidth(), getHeight());
        if (scene.comparison().isOn()) {
            return;
        }
        PixelValues.draw(graphics, scene, painted.frame().pixels());
        if (scene.content().shapes() != null) {
            ShapeBoxes.draw(graphics, scene.content().shapes(), scene);
        }
        drawSelection(graphics, scene);
        RegionNames.draw(graphics, painted);
    }

    private static void drawSelection(GraphicsContext graphics, Scene scene) {
        Conversion conversion = scene.content().conversion();
        Look look = scene.look();
        if (conversion == null || look.style() == OverlayStyle.OFF) {
            return;
        }
        graphics.setGlobalAlpha(look.outlineOpacity());
        look.selected().regions().stream().filter(region -> region < conversion.regions().size()).limit(MAX_REGIONS).forEach(region -> {
            markTiny(graphics, conversion.regions().box(region), scene.view(), look.pixelRatio());
            if (region < conversion.polygons().size() && !conversion.isWrittenAsRuns(region)) {
                conversion.polygons().get(region).rings().forEach(ring -> drawRing(graphics, ring, scene.view(), look.pixelRatio()));
            }
        });
    }

    private static void markTiny(GraphicsContext graphics, Box box, Viewport view, double ratio) {
        double size = Math.max(box.width(), box.height()) * view.scale() / ratio;
        if (size >= TINY) {
            return;
        }
        double x = view.viewX(box.x() + box.width() / 2.0) / ratio;
        double y = view.viewY(box.y() + box.height() / 2.0) / ratio;
        double radius = TINY;
        graphics.setStroke(DARK);
        graphics.setLineWidth(4);
        graphics.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
        graphics.setStroke(Color.WHITE);
        graphics.setLineWidth(2);
        graphics.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static void drawRing(GraphicsContext graphics, Ring ring, Viewport view, double ratio) {
        int inView = 0;
        graphics.beginPath();
        for (int i = 0; i < ring.size(); i++) {
            double x = view.viewX(ring.x(i)) / ratio;
            double y = view.viewY(ring.y(i)) / ratio;
            if (i == 0) {
                graphics.moveTo(x, y);
            } else {
                graphics.lineTo(x, y);
            }
            inView += isInView(x, y, graphics.getCanvas()) ? 1 : 0;
        }
        graphics.closePath();
        if (inView > MAX_VERTICES) {
            return;
        }
        graphics.setStroke(DARK);
        graphics.setLineWidth(3);
        graphics.stroke();
        graphics.setStroke(LINE);
        graphics.setLineWidth(1.5);
        graphics.stroke();
        if (view.scale() / ratio >= MIN_SCALE_OF_VERTICES) {
            drawVertices(graphics, ring, view, ratio);
        }
    }

    private static void drawVertices(GraphicsContext graphics, Ring ring, Viewport view, double ratio) {
        for (int i = 0; i < ring.size(); i++) {
            double x = view.viewX(ring.x(i)) / ratio;
            double y = view.viewY(ring.y(i)) / ratio;
            if (isInView(x, y, graphics.getCanvas())) {
                graphics.setFill(DARK);
                graphics.fillRect(x - 3, y - 3, 6, 6);
                graphics.setFill(Color.WHITE);
                graphics.fillRect(x - 2, y - 2, 4, 4);
            }
        }
    }

    private static boolean isInView(double x, double y, Canvas canvas) {
        return x > -TINY && y > -TINY && x < canvas.getWidth() + TINY && y < canvas.getHeight() + TINY;
    }
}

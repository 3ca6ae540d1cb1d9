package cocoscope.ui.canvas.overlay;

import cocoscope.app.canvas.PolygonVertices;
import cocoscope.convert.Conversion;
import cocoscope.geometry.Ring;
import cocoscope.ui.canvas.view.Blend;
import cocoscope.ui.canvas.view.Viewport;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/// Paints the polygons that are written, with a mark at each vertex: a white square, or a cross where it is outside of the object.
///
/// Keeps the vertices of the last conversion. Not for several threads at once.
final class VertexPainter {
    private static final int DARK = 0xFF000000;
    private static final int LIGHT = 0xFFFFFFFF;
    private static final int OUTSIDE = 0xFFD00000;
    /// Pixels of a mark of lines one pixel wide, from its middle.
    private static final int REACH = 6;

    private @Nullable Conversion last;
    private PolygonVertices vertices = PolygonVertices.NONE;

    /// Those that were painted last.
    PolygonVertices vertices() {
        return vertices;
    }

    /// @param colors of regions, 0 for those that are not shown
    void paint(Conversion conversion, Viewport view, Look look, IntUnaryOperator colors, int[] pixels) {
        if (last != conversion) {
            vertices = PolygonVertices.of(conversion);
            last = conversion;
        }
        Brush brush = new Brush(view, Blend.alpha(look.outlineOpacity()), pixels);
        int width = look.lineWidth();
        for (int ring = 0; ring < vertices.rings(); ring++) {
            int color = colors.applyAsInt(vertices.region(ring));
            if (color != 0) {
                paintLines(vertices.ring(ring), brush, width, color);
            }
        }
        for (int ring = 0; ring < vertices.rings(); ring++) {
            if (colors.applyAsInt(vertices.region(ring)) != 0) {
                paintMarks(ring, brush, width);
            }
        }
    }

    private static void paintLines(Ring ring, Brush brush, int width, int color) {
        Viewport view = brush.view();
        for (int i = 0; i < ring.size(); i++) {
            int next = i + 1 == ring.size() ? 0 : i + 1;
            brush.line(view.viewX(ring.x(i)), view.viewY(ring.y(i)), view.viewX(ring.x(next)), view.viewY(ring.y(next)), width, color);
        }
    }

    private void paintMarks(int ring, Brush brush, int width) {
        Ring line = vertices.ring(ring);
        for (int vertex = 0; vertex < line.size(); vertex++) {
            int x = (int) Math.floor(brush.view().viewX(line.x(vertex)));
            int y = (int) Math.floor(brush.view().viewY(line.y(vertex)));
            if (x < -REACH * width || y < -REACH * width || x > brush.view().width() + REACH * width
                    || y > brush.view().height() + REACH * width) {
                continue;
            }
            if (vertices.isOutside(ring, vertex)) {
                brush.cross(x - width, y - width, 4 * width, 4 * width, LIGHT);
                brush.cross(x, y, 4 * width, 2 * width, OUTSIDE);
            } else {
                brush.square(x - 2 * width, y - 2 * width, 5 * width, DARK);
                brush.square(x - width, y - width, 3 * width, LIGHT);
            }
        }
    }
}

package cocoscope.ui.canvas.overlay;

import cocoscope.mask.runs.RunLengthEncoding;
import cocoscope.ui.canvas.view.Viewport;

/// Fills a raster with shapes, column by column of their runs; every run marks at least one device pixel.
final class ShapeFill {
    private ShapeFill() {}

    /// @param layer shapes that do not overlap
    static void fill(Shapes shapes, int[] layer, Viewport view, int[] regions) {
        for (int shape : layer) {
            RunLengthEncoding runs = shapes.get(shape).runs().orElseThrow();
            int height = runs.height();
            int[] counts = runs.counts();
            long position = 0;
            for (int i = 0; i < counts.length; i++) {
                long end = position + counts[i];
                while (i % 2 == 1 && position < end) {
                    int y = (int) (position % height);
                    int endY = (int) Math.min(height, y + end - position);
                    fill(view, (int) (position / height), y, endY, shape, regions);
                    position += endY - y;
                }
                position = end;
            }
        }
    }

    private static void fill(Viewport view, int x, int y, int endY, int shape, int[] regions) {
        int left = view.firstColumn(x);
        int top = view.firstRow(y);
        int x0 = Math.max(0, left);
        int x1 = Math.min(view.width(), Math.max(left + 1, view.firstColumn(x + 1)));
        int y0 = Math.max(0, top);
        int y1 = Math.min(view.height(), Math.max(top + 1, view.firstRow(endY)));
        for (int row = y0; row < y1; row++) {
            for (int i = row * view.width() + x0; i < row * view.width() + x1; i++) {
                regions[i] = shape;
            }
        }
    }
}

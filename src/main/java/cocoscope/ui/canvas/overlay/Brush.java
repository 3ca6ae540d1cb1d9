package cocoscope.ui.canvas.overlay;

import cocoscope.ui.canvas.view.Blend;
import cocoscope.ui.canvas.view.Viewport;
import java.util.Arrays;

/// Draws on the device pixels of a view, and on none outside of it.
///
/// @param alpha  0..256
/// @param pixels width * height of the view
record Brush(Viewport view, int alpha, int[] pixels) {
    /// Pixels from (x, y) to the right and down.
    void square(int x, int y, int side, int color) {
        int x0 = Math.max(0, x);
        int x1 = Math.min(view.width(), x + side);
        for (int row = Math.max(0, y); row < Math.min(view.height(), y + side) && x0 < x1; row++) {
            if (alpha == 256) {
                Arrays.fill(pixels, row * view.width() + x0, row * view.width() + x1, color);
            } else {
                Blend.over(pixels, row * view.width() + x0, row * view.width() + x1, color, alpha);
            }
        }
    }

    /// @param reach pixels of each arm
    void cross(int x, int y, int reach, int width, int color) {
        for (int step = -reach; step <= reach; step++) {
            square(x + step, y + step, width, color);
            square(x + step, y - step, width, color);
        }
    }

    /// One dot a device pixel along the longer axis, of the part that is in view.
    void line(double x0, double y0, double x1, double y1, int width, int color) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double from = Math.max(entry(x0, dx, view.width()), entry(y0, dy, view.height()));
        double to = Math.min(exit(x0, dx, view.width()), exit(y0, dy, view.height()));
        int steps = from > to ? 0 : (int) Math.ceil(Math.max(Math.abs(dx), Math.abs(dy)) * (to - from));
        for (int step = 0; step < steps; step++) {
            double share = from + (to - from) * step / steps;
            square((int) Math.floor(x0 + share * dx), (int) Math.floor(y0 + share * dy), width, color);
        }
    }

    /// The share of a way at which it enters 0..size, as Liang and Barsky clip lines.
    private static double entry(double start, double way, int size) {
        return way == 0 ? start < 0 || start > size ? 2 : 0 : Math.max(0, (way > 0 ? -start : size - start) / way);
    }

    private static double exit(double start, double way, int size) {
        return way == 0 ? 1 : Math.min(1, (way > 0 ? size - start : -start) / way);
    }
}

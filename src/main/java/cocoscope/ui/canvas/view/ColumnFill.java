package cocoscope.ui.canvas.view;

/// Colors a stretch of one column of the image, at least one pixel of the screen in each direction.
public final class ColumnFill {
    private ColumnFill() {}

    /// @param endY the row after the last
    public static void fill(Viewport view, int x, int y, int endY, int color, int alpha, int[] pixels) {
        int left = view.firstColumn(x);
        int top = view.firstRow(y);
        int x0 = Math.max(0, left);
        int x1 = Math.min(view.width(), Math.max(left + 1, view.firstColumn(x + 1)));
        int y0 = Math.max(0, top);
        int y1 = Math.min(view.height(), Math.max(top + 1, view.firstRow(endY)));
        for (int row = y0; row < y1; row++) {
            for (int i = row * view.width() + x0; i < row * view.width() + x1; i++) {
                pixels[i] = Blend.over(pixels[i], color, alpha);
            }
        }
    }
}

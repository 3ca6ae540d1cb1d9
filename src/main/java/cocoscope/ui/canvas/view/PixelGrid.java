package cocoscope.ui.canvas.view;

/// Lines between the pixels of the image, once these are large.
public final class PixelGrid {
    private static final double MIN_SCALE = 8;
    private static final int ALPHA = 52;

    private PixelGrid() {}

    public static void paint(Viewport view, int[] pixels) {
        if (view.scale() < MIN_SCALE) {
            return;
        }
        int width = view.width();
        int x0 = Math.max(0, view.firstColumn(0));
        int x1 = Math.min(width, view.firstColumn(view.imageWidth()));
        int y0 = Math.max(0, view.firstRow(0));
        int y1 = Math.min(view.height(), view.firstRow(view.imageHeight()));
        boolean[] columns = new boolean[width];
        for (int x = Math.max(x0, 1); x < x1; x++) {
            columns[x] = view.imageColumn(x) != view.imageColumn(x - 1);
        }
        for (int y = y0; y < y1; y++) {
            boolean line = y > 0 && view.imageRow(y) != view.imageRow(y - 1);
            for (int x = x0; x < x1; x++) {
                if (line || columns[x]) {
                    int i = y * width + x;
                    pixels[i] = Blend.over(pixels[i], Blend.isLight(pixels[i]) ? 0xFF000000 : 0xFFFFFFFF, ALPHA);
                }
            }
        }
    }
}

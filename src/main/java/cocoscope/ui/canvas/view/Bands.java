package cocoscope.ui.canvas.view;

import java.util.stream.IntStream;

/// Work on the rows of a view, shared among the processors.
public final class Bands {
    private static final int MIN_ROWS = 64;

    /// Paints the rows from `y0` to `y1`, exclusive, and no others.
    public interface Painter {
        void paint(int y0, int y1);
    }

    private Bands() {}

    public static void paint(int y0, int y1, Painter painter) {
        int rows = y1 - y0;
        int bands = Math.clamp(rows / MIN_ROWS, 1, Runtime.getRuntime().availableProcessors());
        IntStream.range(0, bands).parallel()
                .forEach(band -> painter.paint(y0 + rows * band / bands, y0 + rows * (band + 1) / bands));
    }
}

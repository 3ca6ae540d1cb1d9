package cocoscope.ui.canvas.overlay;

import cocoscope.convert.Conversion;
import cocoscope.geometry.Box;
import cocoscope.mask.runs.RunLengthEncoding;
import cocoscope.ui.canvas.view.Blend;
import cocoscope.ui.canvas.view.ColumnFill;
import cocoscope.ui.canvas.view.Viewport;
import java.util.List;

/// Shows COCO's run lengths: column by column from the top, every second column darker, the first pixel of a run marked.
///
/// A run that goes on from the foot of a column to the head of the next keeps its shade and has one first pixel.
public final class RunStripes {
    public static final double NARROWEST_COLUMN = 3;
    private static final int SHADE = 72;
    private static final int START = 176;

    private RunStripes() {}

    /// @param colors by label, 0 for labels that are not shown
    static void paint(Conversion conversion, Viewport view, Look look, int[] colors, int[] pixels) {
        if (view.scale() < NARROWEST_COLUMN) {
            return;
        }
        List<RunLengthEncoding> runs = conversion.withRuns().runs();
        for (int region = 0; region < conversion.regions().size(); region++) {
            if (colors[conversion.regions().label(region)] != 0 && inView(conversion.regions().box(region), view)) {
                paint(runs.get(region), view, look.fillOpacity(), pixels);
            }
        }
    }

    private static boolean inView(Box box, Viewport view) {
        return view.viewX(box.x() + box.width()) > 0 && view.viewX(box.x()) < view.width()
                && view.viewY(box.y() + box.height()) > 0 && view.viewY(box.y()) < view.height();
    }

    private static void paint(RunLengthEncoding runs, Viewport view, double opacity, int[] pixels) {
        int height = runs.height();
        int[] counts = runs.counts();
        int shade = Blend.alpha(opacity * SHADE / 256);
        int start = Blend.alpha(opacity * START / 256);
        long position = 0;
        for (int i = 0; i < counts.length; i++) {
            if (i % 2 == 1) {
                boolean dark = position / height % 2 == 1;
                long end = position + counts[i];
                for (long from = position; from < end; ) {
                    int x = (int) (from / height);
                    int y = (int) (from % height);
                    int stretch = (int) Math.min(end - from, height - y);
                    if (dark) {
                        ColumnFill.fill(view, x, y, y + stretch, 0xFF000000, shade, pixels);
                    }
                    from += stretch;
                }
                int x = (int) (position / height);
                int y = (int) (position % height);
                ColumnFill.fill(view, x, y, y + 1, 0xFFFFFFFF, start, pixels);
            }
            position += counts[i];
        }
    }
}

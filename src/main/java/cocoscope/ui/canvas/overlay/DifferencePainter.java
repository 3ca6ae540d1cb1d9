package cocoscope.ui.canvas.overlay;

import cocoscope.convert.Conversion;
import cocoscope.ui.canvas.view.Blend;
import cocoscope.ui.canvas.view.ColumnFill;
import cocoscope.ui.canvas.view.Viewport;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Paints the pixels that readers lose or add. Keeps those of the last conversion. Not for several threads at once.
final class DifferencePainter {
    private static final int OPAQUE = 0xFF000000;

    private @Nullable Conversion last;
    private List<DifferenceRuns> runs = List.of();

    void paint(Conversion conversion, Viewport view, double opacity, int[] pixels) {
        if (last != conversion) {
            runs = Stream.of(Difference.values()).map(kind -> DifferenceRuns.of(conversion, kind)).toList();
            last = conversion;
        }
        for (DifferenceRuns found : runs) {
            for (int i = 0; i < found.size(); i++) {
                ColumnFill.fill(view, found.x(i), found.y(i), found.endY(i), OPAQUE | found.kind().color(), Blend.alpha(opacity), pixels);
            }
        }
    }
}

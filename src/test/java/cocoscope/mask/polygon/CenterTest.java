package cocoscope.mask.polygon;

import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import java.util.Arrays;

/// Fills rings as any program does that asks which pixel centers are inside: even-odd in one ring, in exact arithmetic but for
/// the rounding of one division.
public final class CenterTest {
    private CenterTest() {}

    /// Row by row, the pixels whose centers lie inside a ring of the polygon.
    public static boolean[] fill(Polygon polygon, int width, int height) {
        boolean[] inside = new boolean[width * height];
        for (Ring ring : polygon.rings()) {
            for (int y = 0; y < height; y++) {
                double[] crossings = crossings(ring, y + 0.5);
                for (int i = 0; i + 1 < crossings.length; i += 2) {
                    int end = (int) Math.min(width, Math.ceil(crossings[i + 1] - 0.5));
                    for (int x = (int) Math.max(0, Math.ceil(crossings[i] - 0.5)); x < end; x++) {
                        inside[y * width + x] = true;
                    }
                }
            }
        }
        return inside;
    }

    /// Where the ring crosses a line of centers, ascending.
    private static double[] crossings(Ring ring, double y) {
        double[] crossings = new double[ring.size()];
        int size = 0;
        for (int from = 0; from < ring.size(); from++) {
            int to = (from + 1) % ring.size();
            boolean down = ring.y(from) < ring.y(to);
            int upper = down ? from : to;
            int lower = down ? to : from;
            if (ring.y(upper) <= y && y < ring.y(lower)) {
                double along = (y - ring.y(upper)) / (ring.y(lower) - ring.y(upper));
                crossings[size++] = ring.x(upper) + along * (ring.x(lower) - ring.x(upper));
            }
        }
        Arrays.sort(crossings, 0, size);
        return Arrays.copyOf(crossings, size);
    }
}

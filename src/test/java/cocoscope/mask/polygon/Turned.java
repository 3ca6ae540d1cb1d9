package cocoscope.mask.polygon;

import cocoscope.geometry.Orientation;
import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Polygons after flips, quarter turns and transposition of their image.
public final class Turned {
    private Turned() {}

    /// @param width of the image before
    public static Polygon polygon(Polygon polygon, Orientation orientation, int width, int height) {
        return new Polygon(polygon.rings().stream().map(ring -> ring(ring, orientation, width, height)).toList());
    }

    private static Ring ring(Ring ring, Orientation orientation, int width, int height) {
        // Which pixel comes to the right and which below the first one says how the axes go.
        int[] sources = orientation.sources(width + 2, height + 2);
        int across = orientation.isTransposed() ? height + 2 : width + 2;
        int right = sources[1] - sources[0];
        int down = sources[across] - sources[0];
        return new Ring(IntStream.range(0, ring.size()).boxed().flatMapToDouble(vertex -> {
            double x = ring.x(vertex);
            double y = ring.y(vertex);
            double turnedX = right == 1 ? x : right == -1 ? width - x : right > 0 ? y : height - y;
            double turnedY = down == 1 ? x : down == -1 ? width - x : down > 0 ? y : height - y;
            return DoubleStream.of(turnedX, turnedY);
        }).toArray());
    }
}

package cocoscope.app.canvas;

import cocoscope.convert.Conversion;
import cocoscope.geometry.Box;
import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.raster.PolygonRaster;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.List;
import java.util.stream.IntStream;

/// A line drawn around objects: it takes those that have at least half of their pixels inside, so that specks on a large object can be
/// taken without it.
public record Lasso(RunLengthEncoding pixels, Box box) {
    /// @param corners x and y in turn, in pixels of the image, closed by itself; may lie outside of it
    public static Lasso of(double[] corners, int width, int height) {
        double[] inside = corners.clone();
        for (int i = 0; i < inside.length; i++) {
            inside[i] = Math.clamp(inside[i], 0, i % 2 == 0 ? width : height);
        }
        RunLengthEncoding pixels = PolygonRaster.rasterize(new Polygon(List.of(new Ring(inside))), height, width);
        return new Lasso(pixels, pixels.box());
    }

    /// The regions inside.
    public List<Integer> regions(Conversion conversion) {
        List<RunLengthEncoding> runs = conversion.withRuns().runs();
        return IntStream.range(0, runs.size())
                .filter(region -> box.overlaps(conversion.regions().box(region)) && takes(runs.get(region))).boxed().toList();
    }

    /// Whether at least half of the pixels are inside.
    ///
    /// @param object of the size of the image, with pixels
    public boolean takes(RunLengthEncoding object) {
        return 2 * pixels.common(object) >= object.area();
    }

    /// Whether the middle of a box is inside, for objects without pixels.
    public boolean takes(Box object) {
        return pixels.has(object.x() + object.width() / 2, object.y() + object.height() / 2);
    }
}

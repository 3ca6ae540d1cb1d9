package cocoscope.mask.raster;

import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.function.IntUnaryOperator;

/// What is left of a polygon when people flip it, enlarge it, measure it or hand it to a geometry library.
///
/// Takes several times as long as rasterizing, so it is measured only where it is read.
///
/// @param flipped  the smallest IoU with the region as it is, and with polygon and region mirrored left to right, upside down, and both
/// @param doubled  the IoU with polygon and region enlarged twice
/// @param outliers the vertices outside of the region
/// @param area     of the rings by the shoelace formula, in pixels
/// @param simple   whether no ring crosses itself
public record Robustness(double flipped, double doubled, Outliers outliers, double area, boolean simple) {
    /// That of nothing, to add others to.
    public static final Robustness NONE = new Robustness(1, 1, Outliers.NONE, 0, true);

    /// That of run lengths.
    public static Robustness exact(long area) {
        return new Robustness(1, 1, Outliers.NONE, area, true);
    }

    /// By COCO's rasterizer.
    ///
    /// @param region of at least one pixel
    public static Robustness of(Polygon polygon, RunLengthEncoding region) {
        Crop crop = Crop.of(polygon, region);
        double flipped = 1;
        for (int flip = 0; flip < 4; flip++) {
            boolean mirrored = (flip & 1) != 0;
            boolean upsideDown = (flip & 2) != 0;
            flipped = Math.min(flipped, crop.iou(1, mirrored, upsideDown));
        }
        double area = 0;
        boolean simple = true;
        for (Ring ring : polygon.rings()) {
            area += ring.area();
            simple &= !SelfCrossing.in(ring);
        }
        return new Robustness(flipped, crop.iou(2, false, false), Outliers.of(crop.polygon, crop::contains, crop.width + crop.height), area,
                simple);
    }

    /// Both together: areas and outliers add up, of the others the worse is kept.
    public Robustness plus(Robustness other) {
        return new Robustness(Math.min(flipped, other.flipped), Math.min(doubled, other.doubled), outliers.plus(other.outliers),
                area + other.area, simple && other.simple);
    }

    /// A polygon and its region in an image that is just large enough for both.
    ///
    /// @param pixels column by column
    private record Crop(Polygon polygon, byte[] pixels, int width, int height) {
        static Crop of(Polygon polygon, RunLengthEncoding region) {
            double left = region.box().x();
            double top = region.box().y();
            double right = left + region.box().width();
            double bottom = top + region.box().height();
            for (Ring ring : polygon.rings()) {
                for (int vertex = 0; vertex < ring.size(); vertex++) {
                    left = Math.min(left, ring.x(vertex));
                    top = Math.min(top, ring.y(vertex));
                    right = Math.max(right, ring.x(vertex));
                    bottom = Math.max(bottom, ring.y(vertex));
                }
            }
            int x = (int) Math.floor(left);
            int y = (int) Math.floor(top);
            int width = (int) Math.ceil(right) - x;
            int height = (int) Math.ceil(bottom) - y;
            byte[] pixels = new byte[Math.multiplyExact(width, height)];
            int[] counts = region.counts();
            int position = 0;
            for (int i = 0; i < counts.length; i++) {
                for (int end = position + counts[i]; position < end; position++) {
                    if (i % 2 == 1) {
                        pixels[(position / region.height() - x) * height + position % region.height() - y] = 1;
                    }
                }
            }
            return new Crop(polygon.moved(-x, -y), pixels, width, height);
        }

        boolean contains(int x, int y) {
            return x >= 0 && y >= 0 && x < width && y < height && pixels[x * height + y] == 1;
        }

        double iou(int scale, boolean mirrored, boolean upsideDown) {
            Polygon changed = new Polygon(polygon.rings().stream().map(ring -> changed(ring, scale, mirrored, upsideDown)).toList());
            byte[] seen = PolygonRaster.rasterize(changed, scale * height, scale * width).pixels();
            IntUnaryOperator column = x -> mirrored ? width - 1 - x / scale : x / scale;
            IntUnaryOperator row = y -> upsideDown ? height - 1 - y / scale : y / scale;
            long both = 0;
            long either = 0;
            for (int y = 0; y < scale * height; y++) {
                for (int x = 0; x < scale * width; x++) {
                    boolean one = contains(column.applyAsInt(x), row.applyAsInt(y));
                    boolean other = seen[y * scale * width + x] == 1;
                    both += one && other ? 1 : 0;
                    either += one || other ? 1 : 0;
                }
            }
            return either == 0 ? 1 : (double) both / either;
        }

        private Ring changed(Ring ring, int scale, boolean mirrored, boolean upsideDown) {
            double[] coordinates = ring.toArray();
            for (int i = 0; i < coordinates.length; i += 2) {
                coordinates[i] = scale * (mirrored ? width - coordinates[i] : coordinates[i]);
                coordinates[i + 1] = scale * (upsideDown ? height - coordinates[i + 1] : coordinates[i + 1]);
            }
            return new Ring(coordinates);
        }
    }
}

package cocoscope.mask.raster;

import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.Arrays;

/// What OpenCV's `fillPoly` makes of polygons: vertices, cut to whole numbers, are pixel centers, and the border is filled,
/// too. Even-odd inside one ring, union over the rings; what leaves the image is cut off.
///
/// Source of the semantics: OpenCV 4.9, to the bit: lines of 8 neighbors by Bresenham's algorithm from their left ends,
/// rows between edges whose places are counted in 65536ths of a pixel, and ends outside the image moved to its border.
public final class CenterRaster {
    private static final int FRACTION = 16;
    private static final long HALF = 1L << FRACTION - 1;

    private final int height;
    private final int width;
    private final int left;
    private final int top;
    private final int rows;
    private final int columns;
    /// By column, whether the pixel is set.
    private final boolean[] pixels;
    /// For each row the places, in 65536ths, where edges cross it; those of row y end before `ends[y]`.
    private final int[] ends;
    private final long[] crossings;

    private CenterRaster(int[] xs, int[] ys, int height, int width) {
        this.height = height;
        this.width = width;
        left = Math.clamp(Arrays.stream(xs).min().orElse(0), 0, width);
        top = Math.clamp(Arrays.stream(ys).min().orElse(0), 0, height);
        columns = Math.max(0, Math.min(width - 1, Arrays.stream(xs).max().orElse(-1)) - left + 1);
        rows = Math.max(0, Math.min(height - 1, Arrays.stream(ys).max().orElse(-1)) - top + 1);
        pixels = new boolean[Math.multiplyExact(columns, rows)];
        ends = new int[rows + 1];
        for (int i = 0; i < xs.length; i++) {
            int next = i + 1 == xs.length ? 0 : i + 1;
            for (int y = Math.max(top, Math.min(ys[i], ys[next])); y < Math.min(top + rows, Math.max(ys[i], ys[next])); y++) {
                ends[y - top + 1]++;
            }
        }
        Arrays.parallelPrefix(ends, Integer::sum);
        crossings = new long[ends[rows]];
    }

    public static RunLengthEncoding rasterize(Polygon polygon, int height, int width) {
        if (polygon.rings().isEmpty()) {
            return RunLengthEncoding.of(height, width, Math.multiplyExact(height, width));
        }
        return RunLengthEncoding.union(polygon.rings().stream().map(ring -> rasterize(ring, height, width)).toList());
    }

    private static RunLengthEncoding rasterize(Ring ring, int height, int width) {
        int[] xs = new int[ring.size()];
        int[] ys = new int[ring.size()];
        Arrays.setAll(xs, vertex -> (int) ring.x(vertex));
        Arrays.setAll(ys, vertex -> (int) ring.y(vertex));
        CenterRaster raster = new CenterRaster(xs, ys, height, width);
        int[] filled = raster.ends.clone();
        for (int i = 0; i < xs.length; i++) {
            int next = i + 1 == xs.length ? 0 : i + 1;
            raster.add(new Edge(xs[i], ys[i], xs[next], ys[next]), filled);
        }
        raster.fill();
        return raster.encode();
    }

    /// A line between two pixel centers.
    private record Edge(long fromX, long fromY, long toX, long toY) {
        boolean isInside(int height, int width) {
            return Math.min(fromX, toX) >= 0 && Math.max(fromX, toX) < width && Math.min(fromY, toY) >= 0 && Math.max(fromY, toY) < height;
        }

        boolean isOutside(int height, int width) {
            return Math.max(fromX, toX) < 0 || Math.min(fromX, toX) >= width || Math.max(fromY, toY) < 0 || Math.min(fromY, toY) >= height;
        }

        /// Ends above, below, left or right of the image moved to it, in this order and rounded towards the end.
        Edge clipped(int height, int width) {
            Edge edge = this;
            if (fromY < 0 || fromY >= height) {
                long y = fromY < 0 ? 0 : height - 1;
                edge = new Edge(fromX + (long) ((double) (y - fromY) * (toX - fromX) / (toY - fromY)), y, toX, toY);
            }
            if (toY < 0 || toY >= height) {
                long y = toY < 0 ? 0 : height - 1;
                edge = new Edge(edge.fromX, edge.fromY, toX + (long) ((double) (y - toY) * (toX - edge.fromX) / (toY - edge.fromY)), y);
            }
            if (edge.isInside(height, width) || edge.isOutside(height, width)) {
                return edge;
            }
            Edge rows = edge;
            if (rows.fromX < 0 || rows.fromX >= width) {
                long x = rows.fromX < 0 ? 0 : width - 1;
                edge = new Edge(x, rows.fromY + (long) ((double) (x - rows.fromX) * (rows.toY - rows.fromY) / (rows.toX - rows.fromX)),
                        rows.toX, rows.toY);
            }
            if (rows.toX < 0 || rows.toX >= width) {
                long x = rows.toX < 0 ? 0 : width - 1;
                edge = new Edge(edge.fromX, edge.fromY, x,
                        rows.toY + (long) ((double) (x - rows.toX) * (rows.toY - edge.fromY) / (rows.toX - edge.fromX)));
            }
            return edge;
        }
    }

    private void add(Edge edge, int[] filled) {
        Edge seen = edge.isInside(height, width) || edge.isOutside(height, width) ? edge : edge.clipped(height, width);
        if (seen.isInside(height, width)) {
            draw(seen);
        }
        if (edge.fromY() == edge.toY()) {
            return;
        }
        Edge slope = seen.fromY() == seen.toY() ? edge : seen;
        long step = ((slope.toX() - slope.fromX()) << FRACTION) / (slope.toY() - slope.fromY());
        boolean down = edge.fromY() < edge.toY();
        long firstY = Math.min(edge.fromY(), edge.toY());
        long lastY = Math.max(edge.fromY(), edge.toY());
        long start = ((down ? slope.fromX() : slope.toX()) << FRACTION) + (edge.isInside(height, width) ? HALF : 0);
        long startY = down ? slope.fromY() : slope.toY();
        for (long y = Math.max(top, firstY); y < Math.min(top + rows, lastY); y++) {
            crossings[filled[(int) y - top]++] = start + (y - startY) * step;
        }
    }

    /// Sets the pixels of a line inside the image.
    private void draw(Edge edge) {
        boolean leftToRight = edge.fromX() <= edge.toX();
        int x = (int) (leftToRight ? edge.fromX() : edge.toX());
        int y = (int) (leftToRight ? edge.fromY() : edge.toY());
        int wide = (int) Math.abs(edge.toX() - edge.fromX());
        int high = (int) Math.abs(edge.toY() - edge.fromY());
        int down = (leftToRight ? edge.toY() - edge.fromY() : edge.fromY() - edge.toY()) < 0 ? -1 : 1;
        int major = Math.max(wide, high);
        int minor = Math.min(wide, high);
        int error = major - 2 * minor;
        for (int step = 0; step <= major; step++) {
            pixels[(x - left) * rows + y - top] = true;
            boolean both = error < 0;
            error += (both ? 2 * major : 0) - 2 * minor;
            x += both || wide >= high ? 1 : 0;
            y += both || wide < high ? down : 0;
        }
    }

    /// Sets the pixels between the crossings of each row.
    private void fill() {
        for (int row = 0; row < rows; row++) {
            Arrays.sort(crossings, ends[row], ends[row + 1]);
            for (int i = ends[row]; i + 1 < ends[row + 1]; i += 2) {
                int last = (int) Math.min(left + columns - 1L, crossings[i + 1] >> FRACTION);
                for (int x = (int) Math.max(left, crossings[i] >> FRACTION); x <= last; x++) {
                    pixels[(x - left) * rows + row] = true;
                }
            }
        }
    }

    private RunLengthEncoding encode() {
        int[] counts = new int[16];
        int size = 0;
        int last = 0;
        boolean set = false;
        for (int x = 0; x < columns; x++) {
            int column = (left + x) * height + top;
            for (int y = 0; y <= rows; y++) {
                boolean now = y < rows && pixels[x * rows + y];
                if (now != set) {
                    if (size + 1 == counts.length) {
                        counts = Arrays.copyOf(counts, Math.multiplyExact(size + 1, 2));
                    }
                    counts[size++] = column + y - last;
                    last = column + y;
                    set = now;
                }
            }
        }
        counts[size++] = Math.multiplyExact(height, width) - last;
        return RunLengthEncoding.of(height, width, Arrays.copyOf(counts, size));
    }
}

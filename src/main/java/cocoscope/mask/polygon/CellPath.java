package cocoscope.mask.polygon;

import java.util.Arrays;

/// The way that a ring has to take to separate pixel centers: the cells that it passes, one after the other.
///
/// A cell is the unit square around a corner of the pixel grid; its own corners are the centers of four pixels. The ring
/// along pixel edges goes from cell to cell through the middle of a side, between a center inside and one outside. Every
/// ring through the same sides has the same pixels inside, for all programs that ask which centers are inside, and after
/// every flip and quarter turn. A line that crosses two sides of a square stays in it: such a ring is never more
/// than half a pixel away from the pixel edges, in x and in y, and it does not cross itself.
///
/// A closed way is kept twice in a row, so that one lap may begin anywhere.
public final class CellPath {
    public static final int PIXEL = 10;
    /// A square pixel in halves of a hundredth.
    public static final int AREA = 2 * PIXEL * PIXEL;
    /// Straight parts of as many steps or fewer have a cell at every step.
    private static final int DENSE = 7;

    /// The middles of the cells, in tenths of a pixel.
    public int[] xs = new int[512];
    public int[] ys = new int[512];
    /// The positions where a vertex may stand.
    public int[] allowed = new int[512];
    /// Whether a vertex has to stand there.
    public boolean[] stops = new boolean[512];
    /// The direction to the next cell: quarter turns from right to down.
    public byte[] directions = new byte[512];
    /// How far the next cell is, in pixels.
    public int[] lengths = new int[512];
    /// The cells of one lap.
    public int size;

    /// For each cell, twice the area between the way up to it and the origin, in hundredths of a square pixel.
    private long[] areas = new long[512];
    private final int right;
    private final int bottom;

    /// @param width  pixels of the mask; no vertex lies outside
    /// @param height pixels of the mask
    public CellPath(int width, int height) {
        right = PIXEL * width;
        bottom = PIXEL * height;
    }

    public void clear() {
        size = 0;
    }

    /// Appends a corner of the ring along pixel edges, and cells of the straight part that leads to the next one.
    ///
    /// @param positions those left to a vertex at the corner
    public void add(int x, int y, int nextX, int nextY, int positions, boolean stop) {
        int length = Math.abs(nextX - x) + Math.abs(nextY - y);
        int dx = Integer.signum(nextX - x);
        int dy = Integer.signum(nextY - y);
        int direction = dx > 0 ? 0 : dy > 0 ? 1 : dx < 0 ? 2 : 3;
        append(x, y, positions, stop, direction, 1);
        if (length <= DENSE) {
            for (int step = 1; step < length; step++) {
                append(x + step * dx, y + step * dy, Positions.ALL, false, direction, 1);
            }
        } else {
            int step = 1;
            for (int quarter = 1; quarter <= 4; quarter++) {
                int next = quarter == 4 ? length - 1 : (int) (quarter * (long) length / 4);
                append(x + step * dx, y + step * dy, Positions.ALL, false, direction, next - step);
                step = next;
            }
            append(nextX - dx, nextY - dy, Positions.ALL, false, direction, 1);
        }
    }

    private void append(int x, int y, int positions, boolean stop, int direction, int length) {
        if (size == xs.length) {
            grow(size + 1);
        }
        xs[size] = PIXEL * x;
        ys[size] = PIXEL * y;
        allowed[size] = positions & inside(PIXEL * x, PIXEL * y);
        stops[size] = stop;
        directions[size] = (byte) direction;
        lengths[size++] = length;
    }

    private int inside(int x, int y) {
        int across = (x == 0 ? Positions.RIGHT : Positions.ALL) & (x == right ? Positions.LEFT : Positions.ALL);
        return across & (y == 0 ? Positions.BOTTOM : Positions.ALL) & (y == bottom ? Positions.TOP : Positions.ALL);
    }

    private void grow(int length) {
        int more = Math.max(length, Math.multiplyExact(xs.length, 2));
        xs = Arrays.copyOf(xs, more);
        ys = Arrays.copyOf(ys, more);
        allowed = Arrays.copyOf(allowed, more);
        stops = Arrays.copyOf(stops, more);
        directions = Arrays.copyOf(directions, more);
        lengths = Arrays.copyOf(lengths, more);
        areas = Arrays.copyOf(areas, more);
    }

    /// Ends an open way at a corner of the ring along pixel edges.
    public void end(int x, int y, int positions) {
        append(x, y, positions, true, 0, 0);
        sumAreas(size - 1);
    }

    /// Leads from the last cell to the first one, and on for another lap.
    public void close() {
        if (2 * size >= xs.length) {
            grow(2 * size + 1);
        }
        // One cell after another, so that the first one is there once more after the second lap.
        System.arraycopy(xs, 0, xs, size, size);
        System.arraycopy(ys, 0, ys, size, size);
        System.arraycopy(allowed, 0, allowed, size, size);
        System.arraycopy(stops, 0, stops, size, size);
        System.arraycopy(directions, 0, directions, size, size);
        System.arraycopy(lengths, 0, lengths, size, size);
        xs[2 * size] = xs[0];
        ys[2 * size] = ys[0];
        allowed[2 * size] = allowed[0];
        stops[2 * size] = stops[0];
        sumAreas(2 * size);
    }

    private void sumAreas(int last) {
        for (int cell = 0; cell < last; cell++) {
            // Along x or y only.
            areas[cell + 1] = areas[cell] + ((directions[cell] & 1) == 0 ? (long) ys[cell] * (xs[cell] - xs[cell + 1])
                    : (long) xs[cell] * (ys[cell + 1] - ys[cell]));
        }
    }

    /// The area between the way from one cell to another, by their middles, and the straight line back, in halves of a hundredth of a
    /// square pixel, with sign.
    public long areaBetween(int from, int to) {
        return cross(xs[from], ys[from], xs[to], ys[to]) - areas[to] + areas[from];
    }

    /// The area inside the pixel edges, in square pixels.
    public long area() {
        return Math.abs(areas[size]) / AREA;
    }

    private static long cross(int ax, int ay, int bx, int by) {
        return (long) ax * by - (long) ay * bx;
    }
}

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
    /// Whether the next cell is one pixel away.
    public boolean[] steps = new boolean[512];
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
        append(x, y, positions, stop);
        int length = Math.abs(nextX - x) + Math.abs(nextY - y);
        int dx = Integer.signum(nextX - x);
        int dy = Integer.signum(nextY - y);
        if (length <= DENSE) {
            for (int step = 1; step < length; step++) {
                append(x + step * dx, y + step * dy, Positions.ALL, false);
            }
        } else {
            append(x + dx, y + dy, Positions.ALL, false);
            for (int quarter = 1; quarter < 4; quarter++) {
                int step = (int) (quarter * (long) length / 4);
                append(x + step * dx, y + step * dy, Positions.ALL, false);
            }
            append(nextX - dx, nextY - dy, Positions.ALL, false);
        }
    }

    private void append(int x, int y, int positions, boolean stop) {
        ensure(size + 1);
        xs[size] = PIXEL * x;
        ys[size] = PIXEL * y;
        allowed[size] = positions & inside(PIXEL * x, PIXEL * y);
        stops[size++] = stop;
    }

    private int inside(int x, int y) {
        int across = (x == 0 ? Positions.RIGHT : Positions.ALL) & (x == right ? Positions.LEFT : Positions.ALL);
        return across & (y == 0 ? Positions.BOTTOM : Positions.ALL) & (y == bottom ? Positions.TOP : Positions.ALL);
    }

    private void ensure(int length) {
        if (length > xs.length) {
            int more = Math.max(length, Math.multiplyExact(xs.length, 2));
            xs = Arrays.copyOf(xs, more);
            ys = Arrays.copyOf(ys, more);
            allowed = Arrays.copyOf(allowed, more);
            stops = Arrays.copyOf(stops, more);
            directions = Arrays.copyOf(directions, more);
            steps = Arrays.copyOf(steps, more);
            areas = Arrays.copyOf(areas, more);
        }
    }

    /// Ends an open way at a corner of the ring along pixel edges.
    public void end(int x, int y, int positions) {
        append(x, y, positions, true);
        connect(size - 1);
    }

    /// Leads from the last cell to the first one, and on for another lap.
    public void close() {
        ensure(2 * size + 1);
        for (int cell = size; cell <= 2 * size; cell++) {
            xs[cell] = xs[cell - size];
            ys[cell] = ys[cell - size];
            allowed[cell] = allowed[cell - size];
            stops[cell] = stops[cell - size];
        }
        connect(2 * size);
    }

    private void connect(int last) {
        for (int cell = 0; cell < last; cell++) {
            int dx = xs[cell + 1] - xs[cell];
            int dy = ys[cell + 1] - ys[cell];
            directions[cell] = (byte) (dx > 0 ? 0 : dy > 0 ? 1 : dx < 0 ? 2 : 3);
            steps[cell] = Math.abs(dx + dy) == PIXEL;
            areas[cell + 1] = areas[cell] + cross(xs[cell], ys[cell], xs[cell + 1], ys[cell + 1]);
        }
    }

    /// How much area an edge between two cells adds to that of the way between their middles, in square pixels, with
    /// sign.
    public double areaBeside(int from, int position, int to, int toPosition) {
        int x = xs[from] + Positions.x(position);
        int y = ys[from] + Positions.y(position);
        int toX = xs[to] + Positions.x(toPosition);
        int toY = ys[to] + Positions.y(toPosition);
        long twice = cross(xs[from], ys[from], x, y) + cross(x, y, toX, toY) + cross(toX, toY, xs[to], ys[to]) - areas[to] + areas[from];
        return twice / (2.0 * PIXEL * PIXEL);
    }

    /// The area inside the pixel edges, in square pixels.
    public double area() {
        return Math.abs(areas[size]) / (2.0 * PIXEL * PIXEL);
    }

    private static long cross(int ax, int ay, int bx, int by) {
        return (long) ax * by - (long) ay * bx;
    }
}

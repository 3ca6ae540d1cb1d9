package cocoscope.mask.polygon;

import cocoscope.mask.raster.EdgeCrossings;
import java.util.Arrays;

/// A ring along pixel edges, or a stretch of one between two ends that stay where they are, by its corners.
///
/// The corners of a ring are numbered twice over, so that every stretch of it goes from a corner to a later one.
/// Coordinates are in fifths of a pixel, the grid of COCO's rasterizer.
public final class BorderLine {
    /// More pixels than any line changes, and few enough to be added up.
    static final int FAR = 1 << 29;

    private final boolean closed;
    private final int size;
    private final int[] xs;
    private final int[] ys;
    private final EdgeCrossings crossings;
    /// The crossings of the line itself, in its order.
    private final int[] own;
    /// For each corner the number of its own crossings before it.
    private final int[] before;

    /// @param corners   x and y in pixels in turn; the first corner of a ring is not repeated
    /// @param crossings to measure with; of the size of the mask
    BorderLine(int[] corners, boolean closed, EdgeCrossings crossings) {
        this.closed = closed;
        this.size = corners.length / 2;
        this.crossings = crossings;
        int numbered = closed ? 2 * size + 1 : size;
        this.xs = new int[numbered];
        this.ys = new int[numbered];
        this.before = new int[numbered];
        for (int corner = 0; corner < numbered; corner++) {
            xs[corner] = EdgeCrossings.SCALE * corners[2 * corner % corners.length];
            ys[corner] = EdgeCrossings.SCALE * corners[(2 * corner + 1) % corners.length];
            if (corner > 0) {
                before[corner] = before[corner - 1] + Math.abs(xs[corner] - xs[corner - 1]) / EdgeCrossings.SCALE;
            }
        }
        this.own = new int[before[numbered - 1]];
        for (int corner = 1; corner < numbered; corner++) {
            cross(xs[corner - 1] / EdgeCrossings.SCALE, xs[corner] / EdgeCrossings.SCALE, ys[corner] / EdgeCrossings.SCALE,
                    before[corner - 1]);
        }
    }

    private void cross(int from, int to, int row, int first) {
        int step = Integer.signum(to - from);
        int next = first;
        for (int column = from; column != to; column += step) {
            own[next++] = crossings.at(Math.min(column, column + step), row);
        }
    }

    public boolean isClosed() {
        return closed;
    }

    /// The number of corners, those of a ring counted once.
    public int size() {
        return size;
    }

    public int x(int corner) {
        return xs[corner];
    }

    public int y(int corner) {
        return ys[corner];
    }

    /// The maximum x that a vertex may have, in fifths of a pixel.
    public int right() {
        return EdgeCrossings.SCALE * crossings.width();
    }

    /// The maximum y that a vertex may have, in fifths of a pixel.
    public int bottom() {
        return EdgeCrossings.SCALE * crossings.height();
    }

    /// Whether the line begins along the side of the image; one that was cut at junctions then stays there.
    public boolean isAtSide() {
        return xs[0] == xs[1] && (xs[0] == 0 || xs[0] == right()) || ys[0] == ys[1] && (ys[0] == 0 || ys[0] == bottom());
    }

    /// How many pixels change sides when an edge takes the place of the stretch between two corners.
    ///
    /// The ends of the edge are joined to those of the stretch, so what the edges of a line change adds up to no less than
    /// what they change together.
    ///
    /// @param reach fifths of a pixel that the stretch may be away from the edge, or the answer is [#FAR]
    public int changed(int from, int to, int startX, int startY, int endX, int endY, double reach) {
        if (reach < Double.POSITIVE_INFINITY && isFar(from, to, startX, startY, endX, endY, reach)) {
            return FAR;
        }
        crossings.add(own, before[from], before[to]);
        crossings.add(startX, startY, endX, endY);
        crossings.add(xs[from], ys[from], startX, startY);
        crossings.add(xs[to], ys[to], endX, endY);
        return crossings.takeArea();
    }

    /// Compares squares, since this is what simplifying does most of the time.
    private boolean isFar(int from, int to, int startX, int startY, int endX, int endY, double reach) {
        long dx = endX - startX;
        long dy = endY - startY;
        long square = dx * dx + dy * dy;
        double limit = reach * reach;
        for (int corner = from; corner <= to; corner++) {
            long x = xs[corner] - startX;
            long y = ys[corner] - startY;
            long along = x * dx + y * dy;
            if (along <= 0) {
                if (x * x + y * y > limit) {
                    return true;
                }
            } else if (along >= square) {
                if ((x - dx) * (x - dx) + (y - dy) * (y - dy) > limit) {
                    return true;
                }
            } else if ((double) (x * dy - y * dx) * (x * dy - y * dx) > limit * square) {
                return true;
            }
        }
        return false;
    }

    /// Whether a point is within reach of the stretch between two corners.
    public boolean isNear(int from, int to, int x, int y, double reach) {
        for (int corner = from; corner < to; corner++) {
            long right = Math.max(0, Math.max(Math.min(xs[corner], xs[corner + 1]) - x, x - Math.max(xs[corner], xs[corner + 1])));
            long down = Math.max(0, Math.max(Math.min(ys[corner], ys[corner + 1]) - y, y - Math.max(ys[corner], ys[corner + 1])));
            if (right * right + down * down <= reach * reach) {
                return true;
            }
        }
        return false;
    }

    /// The pixels inside a ring.
    public int area() {
        crossings.add(own, 0, before[size]);
        return crossings.takeArea();
    }

    /// x and y of the corners in turn.
    public int[] corners() {
        int[] corners = new int[2 * size];
        Arrays.setAll(corners, i -> i % 2 == 0 ? xs[i / 2] : ys[i / 2]);
        return corners;
    }
}

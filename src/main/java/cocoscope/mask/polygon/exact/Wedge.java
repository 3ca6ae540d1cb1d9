package cocoscope.mask.polygon.exact;

import cocoscope.mask.polygon.Positions;

/// The directions in which an edge may leave a vertex so that it passes through gates, one after the other.
///
/// A gate is where a ring crosses the line between the centers of two pixels, at least [#MARGIN] from both. Coordinates
/// are in tenths of a pixel, relative to the vertex.
final class Wedge {
    /// Half a pixel.
    static final int HALF = 5;
    /// How far a ring stays away from the centers that it passes between.
    static final int MARGIN = 1;
    private static final int REACH = HALF - MARGIN;

    private int lowX;
    private int lowY;
    private int highX;
    private int highY;

    /// All directions through the first gate.
    ///
    /// @param dx the direction of the ring there, as `dy` one of -1, 0 and 1
    void begin(int x, int y, int dx, int dy) {
        lowX = x + REACH * dy;
        lowY = y - REACH * dx;
        highX = x - REACH * dy;
        highY = y + REACH * dx;
    }

    /// Keeps the directions of another wedge that lead through one gate more.
    void narrow(Wedge before, int x, int y, int dx, int dy) {
        int fromX = x + REACH * dy;
        int fromY = y - REACH * dx;
        boolean low = cross(before.lowX, before.lowY, fromX, fromY) > 0;
        lowX = low ? fromX : before.lowX;
        lowY = low ? fromY : before.lowY;
        int toX = x - REACH * dy;
        int toY = y + REACH * dx;
        boolean high = cross(before.highX, before.highY, toX, toY) < 0;
        highX = high ? toX : before.highX;
        highY = high ? toY : before.highY;
    }

    boolean isEmpty() {
        return cross(lowX, lowY, highX, highY) < 0;
    }

    /// Those of a set of positions that lie in the wedge.
    ///
    /// @param x the middle of their cell
    int within(int x, int y, int set) {
        long low = cross(lowX, lowY, x, y);
        long high = cross(highX, highY, x, y);
        int within = 0;
        for (int rest = set; rest != 0; rest &= rest - 1) {
            int position = Integer.numberOfTrailingZeros(rest);
            int right = Positions.x(position);
            int down = Positions.y(position);
            if (low + cross(lowX, lowY, right, down) >= 0 && high + cross(highX, highY, right, down) <= 0) {
                within |= 1 << position;
            }
        }
        return within;
    }

    private static long cross(int ax, int ay, int bx, int by) {
        return (long) ax * by - (long) ay * bx;
    }
}

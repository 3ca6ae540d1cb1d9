package cocoscope.mask.polygon;

import cocoscope.geometry.Ring;
import cocoscope.mask.runs.LabelMap;
import java.util.Arrays;

/// Draws a border from run end to run end through pixel centers, as OpenCV's border following does: either every pixel, or
/// only those where the direction changes.
final class BorderPen {
    private final LabelMap map;
    private final boolean everyPixel;
    private double[] coordinates = new double[64];
    private int size;
    private int x;
    private int y;
    private int lastX;
    private int lastY;
    private int firstX;
    private int firstY;

    BorderPen(LabelMap map, boolean everyPixel) {
        this.map = map;
        this.everyPixel = everyPixel;
    }

    /// Begins a ring at an end of a run in row `y`.
    void begin(int end, int y) {
        this.x = column(end);
        this.y = y;
        size = 0;
        firstX = 0;
        firstY = 0;
        lastX = 0;
        lastY = 0;
    }

    /// Goes on to the end that follows on the border.
    void follow(int end, int next) {
        boolean down = (end & 1) == 0;
        if (end >> 1 == next >> 1) {
            straight(column(next));
        } else if ((end & 1) == (next & 1)) {
            step(down ? 1 : -1, column(next), down);
        } else {
            across(column(next), down ? 1 : -1);
        }
    }

    /// Crosses the run, along its row, to the end given.
    void cross(int end) {
        straight(column(end));
    }

    private void straight(int toX) {
        move(Integer.signum(toX - x), 0, Math.abs(toX - x));
    }

    /// Goes to the row below or above, with the diagonal step at the end whose run reaches less far.
    private void step(int dy, int toX, boolean down) {
        int dx = Integer.signum(toX - x);
        int straight = Math.max(0, Math.abs(toX - x) - 1);
        boolean diagonalFirst = down ? dx < 0 : dx > 0;
        if (diagonalFirst) {
            move(dx, dy, 1);
            move(dx, 0, straight);
        } else {
            move(dx, 0, straight);
            move(dx, dy, 1);
        }
    }

    /// Crosses a gap in the row along the run that closes it below or above.
    private void across(int toX, int dy) {
        int dx = Integer.signum(toX - x);
        int gap = Math.abs(toX - x) - 1;
        move(dx, dy, 1);
        move(dx, 0, gap - 1);
        move(dx, -dy, 1);
    }

    private void move(int dx, int dy, int steps) {
        if (steps == 0) {
            return;
        }
        if (firstX == 0 && firstY == 0) {
            firstX = dx;
            firstY = dy;
        }
        if (everyPixel) {
            for (int step = 0; step < steps; step++) {
                mark(x + step * dx, y + step * dy);
            }
        } else if (dx != lastX || dy != lastY) {
            mark(x, y);
        }
        x += steps * dx;
        y += steps * dy;
        lastX = dx;
        lastY = dy;
    }

    private void mark(int x, int y) {
        if (size == coordinates.length) {
            coordinates = Arrays.copyOf(coordinates, Math.multiplyExact(2, size));
        }
        coordinates[size++] = x;
        coordinates[size++] = y;
    }

    /// The ring, once the pen is back at its beginning.
    ///
    /// @param vertices the last vertex is repeated until there are so many
    Ring close(int vertices) {
        if (size == 0) {
            mark(x, y);
        }
        int from = !everyPixel && size > 2 && firstX == lastX && firstY == lastY ? 2 : 0;
        while (size - from < 2 * vertices) {
            mark((int) coordinates[size - 2], (int) coordinates[size - 1]);
        }
        return new Ring(Arrays.copyOfRange(coordinates, from, size));
    }

    private int column(int end) {
        int run = end >> 1;
        return (end & 1) == 0 ? map.starts[run] : map.ends[run] - 1;
    }
}

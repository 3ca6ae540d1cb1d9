package cocoscope.mask.raster;

import java.util.Arrays;

/// Where polygon edges cross the pixel columns of a mask, as COCO's rasterizer finds it.
///
/// Corners are in fifths of a pixel. A crossing is kept as `column * height + row`, the first pixel below the edge; row
/// `height` is the first pixel of the next column. Pairs of equal crossings cancel.
///
/// Source of the semantics: `rleFrPoly` of pycocotools' maskApi, which walks each edge in steps of a fifth along its
/// longer axis, whatever its direction; here only the steps at the columns are computed, with the same arithmetic.
public final class EdgeCrossings {
    /// Fifths of a pixel from its left side to the last step before its center column.
    static final int CENTER = 2;
    public static final int SCALE = 5;

    private final int height;
    private final int width;
    /// One more than the rows, as a crossing may lie below the last one.
    private final int stride;
    private final double inverse;
    private int[] crossings = new int[64];
    private int[] rows = new int[0];
    /// For each column of a few the pixels below the crossings, as bits.
    private final long[] words = new long[64];
    private int size;

    public EdgeCrossings(int height, int width) {
        this.height = height;
        this.stride = height + 1;
        this.inverse = 1.0 / stride;
        this.width = width;
    }

    public int height() {
        return height;
    }

    public int width() {
        return width;
    }

    /// A coordinate in fifths of a pixel, cut toward zero as C does.
    static int fifths(double coordinate) {
        return (int) (SCALE * coordinate + 0.5);
    }

    /// The first pixel row below a step at `v` fifths.
    public static int row(int v) {
        return v <= CENTER ? 0 : (v + CENTER) / SCALE;
    }

    /// Adds the crossings of the edge between two corners.
    public void add(int startX, int startY, int endX, int endY) {
        int across = Math.abs(endX - startX);
        int down = Math.abs(endY - startY);
        if (across >= down) {
            if (startX <= endX) {
                addFlat(startX, startY, endX, endY);
            } else {
                addFlat(endX, endY, startX, startY);
            }
        } else if (startY <= endY) {
            addSteep(startX, startY, endX, endY);
        } else {
            addSteep(endX, endY, startX, startY);
        }
    }

    /// A crossing as [#add(int[], int, int)] takes it.
    ///
    /// @param row 0..height
    public int at(int column, int row) {
        return column * stride + row;
    }

    private int column(int crossing) {
        return (int) ((crossing + 0.5) * inverse);
    }

    /// Adds crossings that are known, those from `from` to `to`, exclusive.
    public void add(int[] known, int from, int to) {
        int more = to - from;
        if (crossings.length - size < more) {
            crossings = Arrays.copyOf(crossings, Math.max(Math.multiplyExact(size, 2), Math.addExact(size, more)));
        }
        System.arraycopy(known, from, crossings, size, more);
        size += more;
    }

    private void addFlat(int startX, int startY, int endX, int endY) {
        double slope = (double) (endY - startY) / (endX - startX);
        int last = lastColumn(endX);
        for (int column = firstColumn(startX); column <= last; column++) {
            append(column, flat(startX, startY, slope, column));
        }
    }

    private void addSteep(int startX, int startY, int endX, int endY) {
        double slope = (double) (endX - startX) / (endY - startY);
        int last = lastColumn(Math.max(startX, endX));
        for (int column = firstColumn(Math.min(startX, endX)); column <= last; column++) {
            append(column, steep(startX, startY, slope, endY - startY, column));
        }
    }

    /// The step at which the edge between two corners crosses a column that lies between them.
    public static int step(int startX, int startY, int endX, int endY, int column) {
        int across = Math.abs(endX - startX);
        int down = Math.abs(endY - startY);
        boolean forward = across >= down ? startX <= endX : startY <= endY;
        int x = forward ? startX : endX;
        int y = forward ? startY : endY;
        if (across >= down) {
            return flat(x, y, (forward ? endY - startY : startY - endY) / (double) across, column);
        }
        return steep(x, y, (forward ? endX - startX : startX - endX) / (double) down, down, column);
    }

    private static int flat(int startX, int startY, double slope, int column) {
        int step = column * SCALE + CENTER - startX;
        int left = (int) (startY + slope * step + 0.5);
        int right = (int) (startY + slope * (step + 1) + 0.5);
        return Math.min(left, right);
    }

    private static int steep(int startX, int startY, double slope, int steps, int column) {
        int center = column * SCALE + CENTER;
        int step = Math.clamp((long) Math.ceil((center + 0.5 - startX) / slope), 1, steps);
        while (right(startX, slope, step, center) == right(startX, slope, 0, center)) {
            step++;
        }
        while (right(startX, slope, step - 1, center) != right(startX, slope, 0, center)) {
            step--;
        }
        return startY + step - 1;
    }

    private static boolean right(int startX, double slope, int step, int center) {
        return (int) (startX + slope * step + 0.5) > center;
    }

    private static int firstColumn(int left) {
        return Math.max(0, Math.ceilDiv(left - CENTER, SCALE));
    }

    private int lastColumn(int right) {
        return Math.min(width - 1, Math.floorDiv(right - CENTER - 1, SCALE));
    }

    private void append(int column, int v) {
        if (size == crossings.length) {
            crossings = Arrays.copyOf(crossings, Math.multiplyExact(size, 2));
        }
        crossings[size++] = at(column, Math.min(row(v), height));
    }

    /// The pixels between the crossings, which are forgotten.
    public int takeArea() {
        int area = takeLowArea();
        return area >= 0 ? area : takeSortedArea();
    }

    /// The same where all crossings lie in a few rows, without sorting: each column is a word of these rows, and each crossing turns
    /// all pixels below it over.
    ///
    /// @return negative where they lie in more rows than a word has bits, or in many columns
    private int takeLowArea() {
        if (rows.length < size) {
            rows = new int[crossings.length];
        }
        int left = width;
        int right = -1;
        int top = height;
        int bottom = -1;
        for (int i = 0; i < size; i++) {
            int column = column(crossings[i]);
            int row = crossings[i] - column * stride;
            rows[i] = row;
            left = Math.min(left, column);
            right = Math.max(right, column);
            top = Math.min(top, row);
            bottom = Math.max(bottom, row);
        }
        if (bottom - top >= Long.SIZE || right - left >= words.length) {
            return -1;
        }
        for (int i = 0; i < size; i++) {
            words[column(crossings[i]) - left] ^= -1L << rows[i] - top;
        }
        int area = 0;
        for (int column = 0; column <= right - left; column++) {
            area += Long.bitCount(words[column]);
            words[column] = 0;
        }
        size = 0;
        return area;
    }

    private int takeSortedArea() {
        Arrays.sort(crossings, 0, size);
        int area = 0;
        for (int i = 1; i < size; i += 2) {
            area += crossings[i] - crossings[i - 1];
        }
        size = 0;
        return area;
    }

    /// The crossings that remain when equal pairs cancel, as pixels column by column, ascending: where background and foreground
    /// take turns.
    int[] turns() {
        for (int i = 0; i < size; i++) {
            crossings[i] -= column(crossings[i]);
        }
        Arrays.sort(crossings, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept > 0 && crossings[kept - 1] == crossings[i]) {
                kept--;
            } else {
                crossings[kept++] = crossings[i];
            }
        }
        return Arrays.copyOf(crossings, kept);
    }
}

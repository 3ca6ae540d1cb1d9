package cocoscope.mask.polygon;

/// Where a vertex may stand in a cell of a [CellPath], and sets of such positions: bit `5 * row + column` of an int.
///
/// The positions are 0, 2 and 4 tenths of a pixel from the middle of the cell in x and y: multiples of a fifth of a pixel,
/// to which COCO's rasterizer rounds, in numbers of one decimal.
public final class Positions {
    public static final int COUNT = 25;
    public static final int ALL = (1 << COUNT) - 1;
    /// The position in the middle of the cell, which is a corner of the pixel grid.
    public static final int MIDDLE = 12;
    public static final int MIDDLE_ROW = 0b11111 << 10;
    static final int TOP = ALL >> 10;
    static final int BOTTOM = TOP << 10;
    static final int LEFT = 0b00111_00111_00111_00111_00111;
    static final int RIGHT = LEFT << 2;
    private static final int SIDE = 5;
    private static final int ROW = 1 << SIDE;
    private static final int[] X = new int[COUNT];
    private static final int[] Y = new int[COUNT];

    static {
        for (int position = 0; position < COUNT; position++) {
            X[position] = 2 * (position % SIDE) - 4;
            Y[position] = 2 * (position / SIDE) - 4;
        }
    }

    /// By one quarter turn and three, row of a set, and bits of that row: the same positions after the turns.
    private static final int[] TURNED = turnedRows();

    private Positions() {}

    /// Tenths of a pixel to the right of the middle.
    public static int x(int position) {
        return X[position];
    }

    /// Tenths of a pixel below the middle.
    public static int y(int position) {
        return Y[position];
    }

    public static boolean has(int set, int position) {
        return (set >> position & 1) != 0;
    }

    /// The set after quarter turns, each from right to down.
    public static int turned(int set, int quarters) {
        if ((quarters & 1) == 0) {
            return (quarters & 2) == 0 ? set : Integer.reverse(set) >>> Integer.SIZE - COUNT;
        }
        int first = (quarters & 2) == 0 ? 0 : SIDE * ROW;
        return TURNED[first + (set & 31)] | TURNED[first + ROW + (set >> 5 & 31)] | TURNED[first + 2 * ROW + (set >> 10 & 31)]
                | TURNED[first + 3 * ROW + (set >> 15 & 31)] | TURNED[first + 4 * ROW + (set >> 20 & 31)];
    }

    private static int[] turnedRows() {
        int[] turned = new int[2 * SIDE * ROW];
        for (int position = 0; position < COUNT; position++) {
            int x = position % SIDE;
            int y = position / SIDE;
            int right = 1 << SIDE * x + SIDE - 1 - y;
            for (int bits = 0; bits < ROW; bits++) {
                if (has(bits, x)) {
                    turned[y * ROW + bits] |= right;
                    turned[(SIDE + y) * ROW + bits] |= Integer.reverse(right) >>> Integer.SIZE - COUNT;
                }
            }
        }
        return turned;
    }

    /// The positions on one side of a diagonal, not on it: that of a ring that turns from one direction to another. All that is
    /// left where pixels of one region touch with their corners, and the ring passes the cell twice.
    public static int ownSide(int fromX, int fromY, int toX, int toY) {
        int set = 0;
        for (int position = 0; position < COUNT; position++) {
            set |= (toX - fromX) * x(position) + (toY - fromY) * y(position) > 0 ? 1 << position : 0;
        }
        return set;
    }
}

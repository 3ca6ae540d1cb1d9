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

    /// By quarter turns, row of a set, and bits of that row: the same positions after the turns.
    private static final int[][][] TURNED = turnedRows();

    private Positions() {}

    /// Tenths of a pixel to the right of the middle.
    public static int x(int position) {
        return 2 * (position % SIDE) - 4;
    }

    /// Tenths of a pixel below the middle.
    public static int y(int position) {
        return 2 * (position / SIDE) - 4;
    }

    public static boolean has(int set, int position) {
        return (set >> position & 1) != 0;
    }

    /// The set after quarter turns, each from right to down.
    public static int turned(int set, int quarters) {
        int[][] rows = TURNED[quarters & 3];
        return rows[0][set & 31] | rows[1][set >> 5 & 31] | rows[2][set >> 10 & 31] | rows[3][set >> 15 & 31] | rows[4][set >> 20 & 31];
    }

    private static int[][][] turnedRows() {
        int[][][] turned = new int[4][SIDE][1 << SIDE];
        for (int quarters = 0; quarters < 4; quarters++) {
            for (int position = 0; position < COUNT; position++) {
                int x = position % SIDE - 2;
                int y = position / SIDE - 2;
                for (int turn = 0; turn < quarters; turn++) {
                    int right = x;
                    x = -y;
                    y = right;
                }
                for (int bits = 0; bits < 1 << SIDE; bits++) {
                    turned[quarters][position / SIDE][bits] |= (bits >> position % SIDE & 1) << SIDE * (y + 2) + x + 2;
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

package cocoscope.geometry;

/// How an image is turned and mirrored to stand upright: the eight values of the orientation tag.
///
/// Source: Exif 2.32, tag 274, which is that of TIFF 6.0.
public enum Orientation {
    UPRIGHT(false, false, false),
    MIRROR(false, true, false),
    HALF_TURN(false, true, true),
    FLIP(false, false, true),
    TRANSPOSE(true, false, false),
    TURN_RIGHT(true, false, true),
    TRANSVERSE(true, true, true),
    TURN_LEFT(true, true, false);

    private final boolean transposed;
    private final boolean fromRight;
    private final boolean fromBottom;

    /// @param fromRight  whether the columns of the stored image are counted from its right
    /// @param fromBottom whether its rows are counted from below
    Orientation(boolean transposed, boolean fromRight, boolean fromBottom) {
        this.transposed = transposed;
        this.fromRight = fromRight;
        this.fromBottom = fromBottom;
    }

    /// What a tag says: 1 to 8; all other numbers say nothing, which is upright.
    public static Orientation of(long tag) {
        return tag >= 1 && tag <= 8 ? values()[(int) tag - 1] : UPRIGHT;
    }

    /// The value of the tag, 1 to 8.
    public int tag() {
        return ordinal() + 1;
    }

    /// Whether width and height change places.
    public boolean isTransposed() {
        return transposed;
    }

    /// For every pixel of the upright image, row by row, where the stored image of `width` x `height` pixels has it, as
    /// y * width + x.
    public int[] sources(int width, int height) {
        int across = transposed ? height : width;
        int down = transposed ? width : height;
        int[] sources = new int[Math.multiplyExact(width, height)];
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                int column = transposed ? y : x;
                int row = transposed ? x : y;
                sources[y * across + x] = (fromBottom ? height - 1 - row : row) * width + (fromRight ? width - 1 - column : column);
            }
        }
        return sources;
    }
}

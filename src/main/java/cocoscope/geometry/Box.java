package cocoscope.geometry;

/// An axis-aligned box in pixels: left, top, and exclusive width and height, as COCO's `bbox`.
///
/// An empty region has the box of four zeros.
public record Box(int x, int y, int width, int height) {
    public static final Box EMPTY = new Box(0, 0, 0, 0);

    public Box {
        if (width < 0 || height < 0) {
            throw new IllegalArgumentException("A box cannot have a negative size: " + width + " x " + height);
        }
    }

    /// The smallest box that holds both, which are not empty.
    public Box around(Box other) {
        int left = Math.min(x, other.x);
        int top = Math.min(y, other.y);
        return new Box(left, top, Math.max(x + width, other.x + other.width) - left, Math.max(y + height, other.y + other.height) - top);
    }

    /// Whether the two have a pixel in common.
    public boolean overlaps(Box other) {
        return x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height;
    }
}

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

    /// Whether the two have a pixel in common.
    public boolean overlaps(Box other) {
        return x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height;
    }
}

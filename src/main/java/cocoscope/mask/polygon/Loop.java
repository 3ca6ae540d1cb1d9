package cocoscope.mask.polygon;

/// A ring before its holes are joined to it.
///
/// @param xs     tenths of a pixel
/// @param ys     tenths of a pixel
/// @param anchors for each vertex the corner of the pixel grid where a bridge ends, by [#anchor], or [#NONE]
public record Loop(int[] xs, int[] ys, long[] anchors) {
    public static final long NONE = -1;

    public static long anchor(int x, int y) {
        return (long) y << Integer.SIZE | x;
    }

    int size() {
        return xs.length;
    }

    /// The vertex that is highest, and of those the leftmost.
    int top() {
        int top = 0;
        for (int vertex = 1; vertex < xs.length; vertex++) {
            if (ys[vertex] < ys[top] || ys[vertex] == ys[top] && xs[vertex] < xs[top]) {
                top = vertex;
            }
        }
        return top;
    }
}

package cocoscope.mask.polygon;

/// The loops along pixel edges.
public final class EdgeLoops {
    private EdgeLoops() {}

    /// A loop of a component; a hole begins at its top left corner, where its bridge does.
    public static Loop of(Outlines outlines, int component, int ring) {
        int start = outlines.start(component, ring);
        int size = outlines.end(component, ring) - start;
        int[] xs = new int[size];
        int[] ys = new int[size];
        long[] anchors = new long[size];
        for (int vertex = 0; vertex < size; vertex++) {
            int corner = ring == 0 || vertex > 0 ? start + vertex - (ring == 0 ? 0 : 1) : start + size - 1;
            int x = outlines.x(corner);
            int y = outlines.y(corner);
            xs[vertex] = CellPath.PIXEL * x;
            ys[vertex] = CellPath.PIXEL * y;
            anchors[vertex] = outlines.isBridge(corner) ? Loop.anchor(x, y) : Loop.NONE;
        }
        return new Loop(xs, ys, anchors);
    }
}

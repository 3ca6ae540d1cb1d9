package cocoscope.mask.polygon;

import java.util.Arrays;

/// The vertices that a search has reached, each with the one that it was reached from.
final class VertexTree {
    int[] positions = new int[64];
    /// In fifths of a pixel, as COCO's rasteriser reads the coordinate.
    int[] ys = new int[64];
    int[] parents = new int[64];
    /// `y` of the vertex that the search began with.
    int[] roots = new int[64];
    int size;

    void clear() {
        size = 0;
    }

    /// @param parent -1 for a vertex to begin with
    void add(int position, int y, int parent) {
        if (size == positions.length) {
            int length = Math.multiplyExact(size, 2);
            positions = Arrays.copyOf(positions, length);
            ys = Arrays.copyOf(ys, length);
            parents = Arrays.copyOf(parents, length);
            roots = Arrays.copyOf(roots, length);
        }
        positions[size] = position;
        ys[size] = y;
        parents[size] = parent;
        roots[size++] = parent < 0 ? y : roots[parent];
    }

    /// Forgets the vertices after the first `start` that stand before a position.
    void dropBefore(int position, int start) {
        int kept = start;
        for (int vertex = start; vertex < size; vertex++) {
            if (positions[vertex] >= position) {
                positions[kept] = positions[vertex];
                ys[kept] = ys[vertex];
                parents[kept] = parents[vertex];
                roots[kept++] = roots[vertex];
            }
        }
        size = kept;
    }
}

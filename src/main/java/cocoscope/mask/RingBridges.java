package cocoscope.mask;

import cocoscope.geometry.Ring;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Joins the rings of holes to the ring around them, by bridges of zero width from vertex to vertex: two more vertices a
/// hole, or one where they touch.
///
/// Each hole is bridged from its leftmost vertex to the nearest of the last vertices left of it that belong to another
/// ring. What is left of it was bridged before, so all hang together.
final class RingBridges {
    private static final int NEIGHBOURS = 64;

    /// A vertex of a ring: place in the ring, and its coordinates.
    private record Corner(int ring, int vertex, int x, int y) {}

    private final List<int[]> rings;
    /// By ring and vertex, the holes that hang on it.
    private final List<List<List<Corner>>> hanging = new ArrayList<>();
    private final int[] coordinates;
    private int size;

    private RingBridges(List<int[]> rings) {
        this.rings = rings;
        int numbers = 0;
        for (int[] ring : rings) {
            numbers += ring.length + 4;
            List<List<Corner>> vertices = new ArrayList<>();
            for (int vertex = 0; vertex < ring.length / 2; vertex++) {
                vertices.add(List.of());
            }
            hanging.add(vertices);
        }
        this.coordinates = new int[numbers];
    }

    /// @param rings x and y of the vertices in turn, in fifths of a pixel; the first ring is around all others
    static Ring join(List<int[]> rings) {
        RingBridges bridges = new RingBridges(rings);
        bridges.hang();
        bridges.walk(new Corner(0, 0, rings.getFirst()[0], rings.getFirst()[1]));
        double[] numbers = new double[bridges.size];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = bridges.coordinates[i] / (double) EdgeCrossings.SCALE;
        }
        return new Ring(numbers);
    }

    private void hang() {
        if (rings.size() == 1) {
            return;
        }
        List<Corner> corners = new ArrayList<>();
        for (int ring = 0; ring < rings.size(); ring++) {
            int[] numbers = rings.get(ring);
            for (int i = 0; i < numbers.length; i += 2) {
                corners.add(new Corner(ring, i / 2, numbers[i], numbers[i + 1]));
            }
        }
        corners.sort(Comparator.comparingInt(Corner::x).thenComparingInt(Corner::y).thenComparingInt(Corner::ring));
        boolean[] joined = new boolean[rings.size()];
        joined[0] = true;
        for (int i = 0; i < corners.size(); i++) {
            Corner corner = corners.get(i);
            if (!joined[corner.ring]) {
                joined[corner.ring] = true;
                Corner nearest = nearest(corners, i);
                List<List<Corner>> vertices = hanging.get(nearest.ring);
                List<Corner> more = new ArrayList<>(vertices.get(nearest.vertex));
                more.add(corner);
                vertices.set(nearest.vertex, more);
            }
        }
    }

    private Corner nearest(List<Corner> corners, int at) {
        Corner from = corners.get(at);
        Corner nearest = new Corner(0, 0, rings.getFirst()[0], rings.getFirst()[1]);
        long least = Long.MAX_VALUE;
        for (int i = at - 1; i >= Math.max(0, at - NEIGHBOURS); i--) {
            Corner other = corners.get(i);
            long dx = other.x - from.x;
            long dy = other.y - from.y;
            if (other.ring != from.ring && dx * dx + dy * dy < least) {
                least = dx * dx + dy * dy;
                nearest = other;
            }
        }
        return nearest;
    }

    /// Walks a ring from a vertex once around, and the holes that hang on its vertices on the way.
    private void walk(Corner start) {
        int[] ring = rings.get(start.ring);
        int vertices = ring.length / 2;
        for (int i = 0; i < vertices; i++) {
            int vertex = (start.vertex + i) % vertices;
            append(ring[2 * vertex], ring[2 * vertex + 1]);
            for (Corner hole : hanging.get(start.ring).get(vertex)) {
                walk(hole);
                append(hole.x, hole.y);
                append(ring[2 * vertex], ring[2 * vertex + 1]);
            }
        }
    }

    private void append(int x, int y) {
        if (size == 0 || coordinates[size - 2] != x || coordinates[size - 1] != y) {
            coordinates[size++] = x;
            coordinates[size++] = y;
        }
    }
}

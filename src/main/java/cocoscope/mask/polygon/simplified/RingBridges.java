package cocoscope.mask.polygon.simplified;

import cocoscope.geometry.Ring;
import cocoscope.mask.raster.EdgeCrossings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/// Joins the rings of holes to the ring around them, by bridges of zero width from vertex to vertex: two more vertices a
/// hole, or none where they touch.
///
/// Each hole is bridged from its leftmost vertex to the nearest of the last vertices left of it that belong to another
/// ring. What is left of it was bridged before, so all hang together.
final class RingBridges {
    private static final int NEIGHBORS = 64;

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
        long min = Long.MAX_VALUE;
        for (int i = at - 1; i >= Math.max(0, at - NEIGHBORS); i--) {
            Corner other = corners.get(i);
            long dx = other.x - from.x;
            long dy = other.y - from.y;
            if (other.ring != from.ring && dx * dx + dy * dy < min) {
                min = dx * dx + dy * dy;
                nearest = other;
            }
        }
        return nearest;
    }

    /// Walks the outline once around, and on the way the holes that hang on its vertices and on theirs.
    private void walk(Corner first) {
        Deque<Visit> visits = new ArrayDeque<>(List.of(new Visit(first)));
        while (true) {
            Visit visit = visits.element();
            int[] ring = rings.get(visit.start.ring);
            int vertex = (visit.start.vertex + visit.vertices) % (ring.length / 2);
            List<Corner> holes = hanging.get(visit.start.ring).get(vertex);
            if (visit.vertices < ring.length / 2) {
                append(ring[2 * vertex], ring[2 * vertex + 1]);
                if (visit.holes < holes.size()) {
                    visits.push(new Visit(holes.get(visit.holes++)));
                } else {
                    visit.holes = 0;
                    visit.vertices++;
                }
            } else if (visits.size() == 1) {
                return;
            } else {
                append(visit.start.x, visit.start.y);
                visits.remove();
            }
        }
    }

    /// How far a ring has been walked; kept on a stack of its own, since holes may hang on holes by the thousand.
    private static final class Visit {
        private final Corner start;
        private int vertices;
        private int holes;

        Visit(Corner start) {
            this.start = start;
        }
    }

    private void append(int x, int y) {
        if (size == 0 || coordinates[size - 2] != x || coordinates[size - 1] != y) {
            coordinates[size++] = x;
            coordinates[size++] = y;
        }
    }
}

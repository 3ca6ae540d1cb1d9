package cocoscope.mask.raster;

import cocoscope.geometry.Ring;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/// Whether a ring crosses itself: two of its edges have a point in common that is inside both. Edges that lie on each other, as
/// those of a bridge do, and vertices that touch an edge, do not count.
public final class SelfCrossing {
    /// Pixels that a vertex may lie beside an edge that it touches.
    private static final double ROUNDING = 1e-6;

    private final Ring ring;

    private SelfCrossing(Ring ring) {
        this.ring = ring;
    }

    /// Sweeps over the edges from left to right and compares those that are above each other.
    public static boolean in(Ring ring) {
        boolean[] found = {false};
        new SelfCrossing(ring).search(_ -> {
            found[0] = true;
            return false;
        });
        return found[0];
    }

    /// Every edge that crosses another one, by its first vertex; may tell one several times.
    public static void forEachEdge(Ring ring, IntConsumer edges) {
        new SelfCrossing(ring).search(edge -> {
            edges.accept(edge);
            return true;
        });
    }

    /// @param found takes an edge that crosses another one, and tells whether to go on
    private void search(IntPredicate found) {
        Integer[] edges = new Integer[ring.size()];
        Arrays.setAll(edges, edge -> edge);
        Arrays.sort(edges, Comparator.comparingDouble(this::left));
        for (int i = 0; i < edges.length; i++) {
            int edge = edges[i];
            for (int j = i + 1; j < edges.length && left(edges[j]) < right(edge); j++) {
                if (cross(edge, edges[j]) && !(found.test(edge) && found.test(edges[j]))) {
                    return;
                }
            }
        }
    }

    private int end(int edge) {
        return edge + 1 == ring.size() ? 0 : edge + 1;
    }

    private double left(int edge) {
        return Math.min(ring.x(edge), ring.x(end(edge)));
    }

    private double right(int edge) {
        return Math.max(ring.x(edge), ring.x(end(edge)));
    }

    private boolean cross(int one, int other) {
        return Math.max(ring.y(one), ring.y(end(one))) > Math.min(ring.y(other), ring.y(end(other)))
                && Math.max(ring.y(other), ring.y(end(other))) > Math.min(ring.y(one), ring.y(end(one)))
                && side(one, other) * side(one, end(other)) < 0 && side(other, one) * side(other, end(one)) < 0;
    }

    /// On which side of an edge a vertex lies, as the sign of twice the area of a triangle; 0 within rounding of the edge.
    private double side(int edge, int vertex) {
        double x = ring.x(end(edge)) - ring.x(edge);
        double y = ring.y(end(edge)) - ring.y(edge);
        double area = x * (ring.y(vertex) - ring.y(edge)) - y * (ring.x(vertex) - ring.x(edge));
        return Math.abs(area) < ROUNDING * (Math.abs(x) + Math.abs(y)) ? 0 : Math.signum(area);
    }
}

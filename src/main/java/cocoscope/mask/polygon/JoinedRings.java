package cocoscope.mask.polygon;

import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import java.util.Arrays;
import java.util.List;

/// One ring for all components of a polygon, for formats that know only one: each ring is left at the vertex that is nearest to
/// the next one, and the same way leads back. Who fills the ring fills the line between two components, too.
public final class JoinedRings {
    private final List<Ring> rings;
    private final int[] entries;
    private final int[] exits;

    private JoinedRings(List<Ring> rings) {
        this.rings = rings;
        entries = new int[rings.size()];
        exits = new int[rings.size()];
        for (int i = 0; i + 1 < rings.size(); i++) {
            findNearest(i);
        }
    }

    /// @param polygon of one ring or more
    public static Ring of(Polygon polygon) {
        return polygon.rings().size() == 1 ? polygon.rings().getFirst() : new JoinedRings(polygon.rings()).joined();
    }

    private void findNearest(int index) {
        Ring from = rings.get(index);
        Ring to = rings.get(index + 1);
        double min = Double.POSITIVE_INFINITY;
        for (int i = 0; i < from.size(); i++) {
            for (int j = 0; j < to.size(); j++) {
                double x = from.x(i) - to.x(j);
                double y = from.y(i) - to.y(j);
                if (x * x + y * y < min) {
                    min = x * x + y * y;
                    exits[index] = i;
                    entries[index + 1] = j;
                }
            }
        }
    }

    private Ring joined() {
        int vertices = 0;
        for (Ring ring : rings) {
            vertices += ring.size() + 2;
        }
        double[] joined = new double[2 * vertices];
        int last = rings.size() - 1;
        int at = 0;
        for (int i = 0; i < last; i++) {
            at = walk(rings.get(i), entries[i], exits[i], joined, at);
        }
        at = walkAround(rings.get(last), entries[last], entries[last], joined, at);
        for (int i = last - 1; i >= 0; i--) {
            at = i == 0 ? walkOpen(rings.get(i), exits[i], entries[i], joined, at)
                    : walkAround(rings.get(i), exits[i], entries[i], joined, at);
        }
        return new Ring(Arrays.copyOf(joined, at));
    }

    /// From one vertex on to another, both included.
    private static int walk(Ring ring, int first, int last, double[] out, int at) {
        int end = put(ring, first, out, at);
        for (int vertex = first; vertex != last; ) {
            vertex = (vertex + 1) % ring.size();
            end = put(ring, vertex, out, end);
        }
        return end;
    }

    /// From one vertex on to another, both included, and all around where they are the same.
    private static int walkAround(Ring ring, int first, int last, double[] out, int at) {
        return first == last ? walk(ring, (first + 1) % ring.size(), last, out, put(ring, first, out, at))
                : walk(ring, first, last, out, at);
    }

    /// As [#walkAround], without the last vertex, which the ring began with.
    private static int walkOpen(Ring ring, int first, int last, double[] out, int at) {
        return walkAround(ring, first, last, out, at) - 2;
    }

    private static int put(Ring ring, int vertex, double[] out, int at) {
        out[at] = ring.x(vertex);
        out[at + 1] = ring.y(vertex);
        return at + 2;
    }
}

package cocoscope.mask.polygon;

import cocoscope.geometry.Ring;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes one ring of the loops of a component, along the bridges of its holes.
final class LoopBridges {
    private final List<Loop> loops;
    /// By the anchor where its bridge ends, the hole.
    private final Map<Long, Integer> holes = new HashMap<>();
    private final double[] coordinates;
    private int size;

    /// How far a loop has been walked.
    private static final class Visit {
        private final Loop loop;
        private final int first;
        private int walked;

        Visit(Loop loop, int first) {
            this.loop = loop;
            this.first = first;
        }

        int vertex() {
            return (first + walked) % loop.size();
        }
    }

    private LoopBridges(List<Loop> loops) {
        this.loops = loops;
        int vertices = 0;
        for (Loop loop : loops) {
            vertices += loop.size() + 2;
        }
        coordinates = new double[2 * vertices];
    }

    /// @param loops the outline first; the bridge of a hole begins at its first vertex
    /// @param ends  for each hole the anchor where its bridge ends
    static Ring join(List<Loop> loops, long[] ends) {
        LoopBridges bridges = new LoopBridges(loops);
        for (int hole = 1; hole < loops.size(); hole++) {
            bridges.holes.put(ends[hole], hole);
        }
        bridges.walk();
        return new Ring(Arrays.copyOf(bridges.coordinates, bridges.size));
    }

    /// Walks the outline once around, and on the way the holes that hang on it and on each other, which may be thousands.
    private void walk() {
        Deque<Visit> visits = new ArrayDeque<>(List.of(new Visit(loops.getFirst(), loops.getFirst().top())));
        while (!visits.isEmpty()) {
            Visit visit = visits.element();
            if (visit.walked == visit.loop.size()) {
                visits.remove();
                if (!visits.isEmpty()) {
                    append(visit.loop, visit.first);
                    append(visits.element().loop, visits.element().vertex());
                    visits.element().walked++;
                }
                continue;
            }
            if (visits.size() == 1 || visit.walked > 0 || !isStraightOn(visit.loop)) {
                append(visit.loop, visit.vertex());
            }
            long anchor = visit.loop.anchors()[visit.vertex()];
            Integer hole = anchor == Loop.NONE ? null : holes.get(anchor);
            if (hole == null) {
                visit.walked++;
            } else {
                visits.push(new Visit(loops.get(hole), 0));
            }
        }
    }

    /// Whether a hole goes on from its bridge, which comes from the left, in the same direction.
    private static boolean isStraightOn(Loop hole) {
        return hole.ys()[1] == hole.ys()[0] && hole.xs()[1] > hole.xs()[0];
    }

    private void append(Loop loop, int vertex) {
        coordinates[size++] = loop.xs()[vertex] / (double) CellPath.PIXEL;
        coordinates[size++] = loop.ys()[vertex] / (double) CellPath.PIXEL;
    }
}

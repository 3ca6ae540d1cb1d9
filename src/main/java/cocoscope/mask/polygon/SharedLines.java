package cocoscope.mask.polygon;

import cocoscope.mask.polygon.BorderNet.RingLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Cuts rings at junctions, and gives the rings on both sides of a stretch the same line.
public final class SharedLines {
    /// Takes x and y of the corners in turn, and whether they are a whole ring; gives the number of the line.
    @FunctionalInterface
    interface Adder {
        int add(int[] corners, boolean closed);
    }

    private static final int STEPS = 4;

    private final Junctions junctions;
    private final Adder adder;
    /// By the first pixel edge of a line, as it is walked.
    private final Map<Long, Integer> lines = new HashMap<>();

    SharedLines(Junctions junctions, Adder adder) {
        this.junctions = junctions;
        this.adder = adder;
    }

    /// @param ring x and y of the corners in turn
    List<RingLine> partsOf(int[] ring) {
        int[] points = withJunctions(ring);
        int start = 0;
        while (start < points.length && !junctions.isAt(points[start], points[start + 1])) {
            start += 2;
        }
        if (start == points.length) {
            return List.of(whole(ring));
        }
        int[] turned = turned(points, start);
        List<RingLine> parts = new ArrayList<>();
        int from = 0;
        for (int to = 2; to < turned.length; to += 2) {
            if (junctions.isAt(turned[to], turned[to + 1])) {
                parts.add(stretch(Arrays.copyOfRange(turned, from, to + 2)));
                from = to;
            }
        }
        return parts;
    }

    /// The corners of a ring and the junctions between them.
    private int[] withJunctions(int[] ring) {
        int[] points = new int[ring.length];
        int size = 0;
        for (int i = 0; i < ring.length; i += 2) {
            int x = ring[i];
            int y = ring[i + 1];
            int nextX = ring[(i + 2) % ring.length];
            int nextY = ring[(i + 3) % ring.length];
            int dx = Integer.signum(nextX - x);
            int dy = Integer.signum(nextY - y);
            boolean corner = true;
            while (x != nextX || y != nextY) {
                if (corner || junctions.isAt(x, y)) {
                    if (size == points.length) {
                        points = Arrays.copyOf(points, 2 * size);
                    }
                    points[size++] = x;
                    points[size++] = y;
                }
                corner = false;
                x += dx;
                y += dy;
            }
        }
        return Arrays.copyOf(points, size);
    }

    /// The ring from another corner on, which is repeated at the end.
    private static int[] turned(int[] points, int start) {
        int[] turned = new int[points.length + 2];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = points[(start + i) % points.length];
        }
        return turned;
    }

    /// A ring without junctions begins at its top left corner, and goes right.
    private RingLine whole(int[] ring) {
        int top = 0;
        for (int i = 2; i < ring.length; i += 2) {
            if (ring[i + 1] < ring[top + 1] || ring[i + 1] == ring[top + 1] && ring[i] < ring[top]) {
                top = i;
            }
        }
        int[] turned = turned(ring, top);
        boolean reversed = turned[3] != turned[1];
        int[] points = reversed ? reversed(turned) : turned;
        int line = lines.computeIfAbsent(firstEdge(points), _ -> adder.add(Arrays.copyOf(points, ring.length), true));
        return new RingLine(line, reversed);
    }

    private RingLine stretch(int[] points) {
        int[] back = reversed(points);
        boolean reversed = firstEdge(back) < firstEdge(points);
        int[] forth = reversed ? back : points;
        int line = lines.computeIfAbsent(firstEdge(forth), _ -> adder.add(forth, false));
        return new RingLine(line, reversed);
    }

    private static long firstEdge(int[] points) {
        int step = points[2] > points[0] ? 0 : points[2] < points[0] ? 1 : points[3] > points[1] ? 2 : 3;
        return (((long) points[1] << Integer.SIZE - 2) + points[0]) * STEPS + step;
    }

    /// Pairs of x and y in the other order.
    public static int[] reversed(int[] points) {
        int[] reversed = new int[points.length];
        for (int i = 0; i < points.length; i += 2) {
            reversed[points.length - 2 - i] = points[i];
            reversed[points.length - 1 - i] = points[i + 1];
        }
        return reversed;
    }
}

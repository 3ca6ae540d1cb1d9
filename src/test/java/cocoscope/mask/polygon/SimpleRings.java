package cocoscope.mask.polygon;

import cocoscope.geometry.Ring;

/// Whether rings cross themselves, in whole tenths of a pixel, by comparing every edge with every other one.
public final class SimpleRings {
    private SimpleRings() {}

    /// Whether no two edges have a point in common but the vertex between neighbors.
    public static boolean isSimple(Ring ring) {
        return !has(ring, false);
    }

    /// Whether two edges cross in a point inside both.
    public static boolean crossesItself(Ring ring) {
        return has(ring, true);
    }

    private static boolean has(Ring ring, boolean crossing) {
        int size = ring.size();
        long[] xs = new long[size];
        long[] ys = new long[size];
        for (int vertex = 0; vertex < size; vertex++) {
            xs[vertex] = Math.round(10 * ring.x(vertex));
            ys[vertex] = Math.round(10 * ring.y(vertex));
        }
        for (int one = 0; one < size; one++) {
            for (int other = one + 1; other < size; other++) {
                boolean neighbors = other == one + 1 || one == 0 && other == size - 1;
                if (crossing ? cross(xs, ys, one, other) : !neighbors && meet(xs, ys, one, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean cross(long[] xs, long[] ys, int one, int other) {
        int oneEnd = (one + 1) % xs.length;
        int otherEnd = (other + 1) % xs.length;
        return side(xs, ys, one, oneEnd, other) * side(xs, ys, one, oneEnd, otherEnd) < 0
                && side(xs, ys, other, otherEnd, one) * side(xs, ys, other, otherEnd, oneEnd) < 0;
    }

    private static boolean meet(long[] xs, long[] ys, int one, int other) {
        int oneEnd = (one + 1) % xs.length;
        int otherEnd = (other + 1) % xs.length;
        return cross(xs, ys, one, other) || isOn(xs, ys, one, oneEnd, other) || isOn(xs, ys, one, oneEnd, otherEnd)
                || isOn(xs, ys, other, otherEnd, one) || isOn(xs, ys, other, otherEnd, oneEnd);
    }

    private static boolean isOn(long[] xs, long[] ys, int start, int end, int point) {
        return side(xs, ys, start, end, point) == 0
                && (xs[point] - xs[start]) * (xs[point] - xs[end]) <= 0 && (ys[point] - ys[start]) * (ys[point] - ys[end]) <= 0;
    }

    private static int side(long[] xs, long[] ys, int start, int end, int point) {
        return Long.signum((xs[end] - xs[start]) * (ys[point] - ys[start]) - (ys[end] - ys[start]) * (xs[point] - xs[start]));
    }
}

package cocoscope.mask.polygon.simplified;

import cocoscope.mask.polygon.BorderLine;
import cocoscope.mask.raster.EdgeCrossings;
import java.util.PriorityQueue;

/// How much each corner of a line matters: the area of the triangle with its neighbors at the time when all corners that
/// matter less are gone.
///
/// Source of the algorithm: M. Visvalingam and J. Whyatt, "Line generalisation by repeated elimination of points", 1993.
final class CornerWeights {
    private record Entry(double area, int corner) {}

    private CornerWeights() {}

    /// In square pixels; infinite for the ends of an open line and the last three corners of a ring.
    static double[] of(BorderLine line) {
        int size = line.size();
        int[] next = new int[size];
        int[] previous = new int[size];
        double[] weights = new double[size];
        PriorityQueue<Entry> queue = new PriorityQueue<>(size, (a, b) -> a.area != b.area ? Double.compare(a.area, b.area)
                : a.corner - b.corner);
        for (int corner = 0; corner < size; corner++) {
            next[corner] = (corner + 1) % size;
            previous[corner] = (corner + size - 1) % size;
        }
        for (int corner = 0; corner < size; corner++) {
            weights[corner] = line.isClosed() || corner > 0 && corner < size - 1
                    ? area(line, previous[corner], corner, next[corner]) : Double.POSITIVE_INFINITY;
            queue.add(new Entry(weights[corner], corner));
        }
        boolean[] gone = new boolean[size];
        double reached = 0;
        int left = size;
        while (!queue.isEmpty()) {
            Entry first = queue.remove();
            int corner = first.corner;
            if (gone[corner] || first.area != weights[corner]) {
                continue;
            }
            if (first.area == Double.POSITIVE_INFINITY) {
                break;
            }
            reached = Math.max(reached, first.area);
            weights[corner] = left-- > 3 || !line.isClosed() ? reached : Double.POSITIVE_INFINITY;
            gone[corner] = true;
            int before = previous[corner];
            int after = next[corner];
            next[before] = after;
            previous[after] = before;
            for (int other : new int[] {before, after}) {
                if (!gone[other] && (line.isClosed() || other > 0 && other < size - 1)) {
                    weights[other] = area(line, previous[other], other, next[other]);
                    queue.add(new Entry(weights[other], other));
                }
            }
        }
        return weights;
    }

    private static double area(BorderLine line, int a, int b, int c) {
        long cross = (long) (line.x(b) - line.x(a)) * (line.y(c) - line.y(a))
                - (long) (line.x(c) - line.x(a)) * (line.y(b) - line.y(a));
        return Math.abs(cross) / (2.0 * EdgeCrossings.SCALE * EdgeCrossings.SCALE);
    }
}

package cocoscope.coco.lint.shape;

import java.util.ArrayList;
import java.util.List;

/// Finds rings that lie in another one: programs write holes so, and readers fill them.
final class HoleRings {
    private HoleRings() {}

    /// Those that lie in an odd number of other rings, by their indices.
    static List<Integer> of(List<double[]> rings) {
        if (rings.size() < 2) {
            return List.of();
        }
        List<double[]> extents = rings.stream().map(HoleRings::extent).toList();
        List<Integer> holes = new ArrayList<>();
        for (int ring = 0; ring < rings.size(); ring++) {
            int around = 0;
            for (int other = 0; other < rings.size(); other++) {
                around += other != ring && isWithin(extents.get(ring), extents.get(other)) && isIn(rings.get(ring), rings.get(other)) ? 1
                        : 0;
            }
            if (around % 2 == 1) {
                holes.add(ring);
            }
        }
        return holes;
    }

    /// Left, top, right, bottom.
    private static double[] extent(double[] ring) {
        double[] extent = {ring[0], ring[1], ring[0], ring[1]};
        for (int i = 2; i < ring.length; i += 2) {
            extent[0] = Math.min(extent[0], ring[i]);
            extent[1] = Math.min(extent[1], ring[i + 1]);
            extent[2] = Math.max(extent[2], ring[i]);
            extent[3] = Math.max(extent[3], ring[i + 1]);
        }
        return extent;
    }

    private static boolean isWithin(double[] inner, double[] outer) {
        return inner[0] > outer[0] && inner[1] > outer[1] && inner[2] < outer[2] && inner[3] < outer[3];
    }

    private static boolean isIn(double[] ring, double[] other) {
        for (int i = 0; i < ring.length; i += 2) {
            if (!surrounds(other, ring[i], ring[i + 1])) {
                return false;
            }
        }
        return true;
    }

    /// Whether a line from the point to the right crosses the ring an odd number of times.
    private static boolean surrounds(double[] ring, double x, double y) {
        boolean inside = false;
        double beforeX = ring[ring.length - 2];
        double beforeY = ring[ring.length - 1];
        for (int i = 0; i < ring.length; i += 2) {
            double atX = ring[i];
            double atY = ring[i + 1];
            if (atY > y != beforeY > y && x < atX + (y - atY) * (beforeX - atX) / (beforeY - atY)) {
                inside = !inside;
            }
            beforeX = atX;
            beforeY = atY;
        }
        return inside;
    }
}

package cocoscope.mask.raster;

/// Exact squared Euclidean distances to the nearest set pixel.
///
/// Source: P. Felzenszwalb and D. Huttenlocher, "Distance transforms of sampled functions", 2012.
final class DistanceTransform {
    private static final long FAR = Long.MAX_VALUE;

    private DistanceTransform() {}

    /// The maximum squared distance from a pixel of `from` to its nearest pixel of `to`; `Long.MAX_VALUE` when `from`
    /// has pixels and `to` has none. Both are width * height, row by row.
    static long farthest(boolean[] from, boolean[] to, int width, int height) {
        long[] distances = squared(to, width, height);
        long farthest = 0;
        for (int i = 0; i < from.length; i++) {
            if (from[i] && distances[i] > farthest) {
                farthest = distances[i];
            }
        }
        return farthest;
    }

    private static long[] squared(boolean[] set, int width, int height) {
        long[] distances = new long[set.length];
        for (int x = 0; x < width; x++) {
            column(set, distances, x, width, height);
        }
        long[] row = new long[width];
        int[] parabolas = new int[width];
        double[] borders = new double[width + 1];
        for (int y = 0; y < height; y++) {
            System.arraycopy(distances, y * width, row, 0, width);
            lowerEnvelope(row, parabolas, borders, distances, y * width, width);
        }
        return distances;
    }

    private static void column(boolean[] set, long[] distances, int x, int width, int height) {
        long distance = FAR;
        for (int y = 0; y < height; y++) {
            distance = set[y * width + x] ? 0 : distance == FAR ? FAR : distance + 1;
            distances[y * width + x] = distance;
        }
        distance = FAR;
        for (int y = height - 1; y >= 0; y--) {
            int pixel = y * width + x;
            distance = set[pixel] ? 0 : distance == FAR ? FAR : distance + 1;
            long nearest = Math.min(distances[pixel], distance);
            distances[pixel] = nearest == FAR ? FAR : nearest * nearest;
        }
    }

    /// Row pass: the minimum over q of (x - q)^2 + row[q], as the lower envelope of parabolas rooted where row is not FAR.
    private static void lowerEnvelope(long[] row, int[] parabolas, double[] borders, long[] out, int offset, int width) {
        int last = -1;
        for (int q = 0; q < width; q++) {
            if (row[q] == FAR) {
                continue;
            }
            double border = Double.NEGATIVE_INFINITY;
            while (last >= 0) {
                int p = parabolas[last];
                border = (row[q] + (double) q * q - row[p] - (double) p * p) / (2.0 * (q - p));
                if (border > borders[last]) {
                    break;
                }
                last--;
            }
            last++;
            parabolas[last] = q;
            borders[last] = last == 0 ? Double.NEGATIVE_INFINITY : border;
            borders[last + 1] = Double.POSITIVE_INFINITY;
        }
        if (last < 0) {
            return;
        }
        int current = 0;
        for (int x = 0; x < width; x++) {
            while (borders[current + 1] < x) {
                current++;
            }
            long away = x - parabolas[current];
            out[offset + x] = away * away + row[parabolas[current]];
        }
    }
}

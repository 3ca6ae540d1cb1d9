package cocoscope.mask;

/// Otsu's threshold.
///
/// Source: N. Otsu, "A threshold selection method from gray-level histograms", 1979.
public final class Otsu {
    private Otsu() {}

    /// The minimum value of the upper class: `value >= threshold` is the object. For one value only, that value. Colors
    /// count by their luma.
    public static int threshold(Histogram histogram) {
        Histogram levels = histogram.levels();
        return levels.value(split(levels));
    }

    /// The entry that the upper class begins with: the first of those that set the means of the classes furthest apart,
    /// weighted by both classes' pixels.
    public static int split(Histogram levels) {
        long pixels = 0;
        long total = 0;
        for (int entry = 0; entry < levels.size(); entry++) {
            pixels += levels.count(entry);
            total += (long) levels.value(entry) * levels.count(entry);
        }
        int best = 0;
        double furthest = 0;
        long below = 0;
        long totalBelow = 0;
        for (int entry = 1; entry < levels.size(); entry++) {
            below += levels.count(entry - 1);
            totalBelow += (long) levels.value(entry - 1) * levels.count(entry - 1);
            long above = pixels - below;
            double difference = (double) (total - totalBelow) / above - (double) totalBelow / below;
            double variance = difference * difference * below * above;
            if (variance > furthest) {
                furthest = variance;
                best = entry;
            }
        }
        return best;
    }
}

package cocoscope.mask.level;

import cocoscope.mask.Histogram;

/// The values of a mask that are nowhere flat: what blur and editors leave, or thin lines that were drawn. A blur leaves more of
/// them than there are levels, most of their pixels between two neighbors. Thin lines and specks of a clean mask are the
/// lowest or highest at their place.
///
/// @param wide   whether values reach so far that thin soft lines are no steps of a scale
/// @param values how many there are
/// @param levels how many values are flat somewhere
/// @param pixels of stray values
/// @param soft   those that lie between two neighbors, or alone beside a far more frequent level
record StrayValues(boolean wide, int values, int levels, long pixels, long soft) {
    /// Fewer stray values are a blur only where nearly all their pixels are soft.
    private static final int MIN_VALUES = 3;
    private static final double MOSTLY = 0.8;
    /// Thin lines that were blurred have ridges, which lie between no neighbors.
    private static final double AROUND_RIDGES = 0.5;
    private static final double NEARLY_ALL = 0.95;
    /// So much of a blurred mask is flat all the same, and of one with wide soft rims, where nearly all strays are soft.
    private static final double FLAT = 0.5;
    private static final double FLAT_BETWEEN_RIMS = 0.25;
    private static final int MIN_BETWEEN_RIMS = 8;
    /// Specks are so close to the level that they belong to, and stand out less from it than by what is wide.
    private static final int NEAR = 15;
    private static final int WIDE = 64;
    private static final int MIN_SPECKS = 4;
    private static final int TIMES_RARER = 20;

    static StrayValues of(Histogram histogram, ValuePlaces places, Metric metric) {
        boolean wide = metric.apart(histogram.value(0), histogram.value(histogram.size() - 1)) >= WIDE;
        int values = 0;
        long pixels = 0;
        long soft = 0;
        for (int entry = 0; entry < histogram.size(); entry++) {
            if (places.flat(entry) == 0) {
                values++;
                pixels += histogram.count(entry);
                soft += places.between(entry);
                soft += wide && metric == Metric.GRAY && areSpecks(histogram, places, entry)
                        ? histogram.count(entry) - places.between(entry) : 0;
            }
        }
        return new StrayValues(wide, values, histogram.size() - values, pixels, soft);
    }

    private static boolean areSpecks(Histogram histogram, ValuePlaces places, int entry) {
        int value = histogram.value(entry);
        if (places.alone(entry) < MIN_SPECKS || places.alone(entry) < MOSTLY * histogram.count(entry)) {
            return false;
        }
        for (int other = 0; other < histogram.size(); other++) {
            if (places.flat(other) > 0 && Math.abs(histogram.value(other) - value) <= NEAR
                    && histogram.count(other) >= (long) TIMES_RARER * histogram.count(entry)) {
                return true;
            }
        }
        return false;
    }

    /// Whether no author drew them.
    ///
    /// @param flatShare the part of the mask's pixels that lie where it is flat
    boolean areLeftOver(double flatShare) {
        if (values < MIN_VALUES) {
            return pixels >= MIN_SPECKS && levels == 2 && soft >= NEARLY_ALL * pixels && flatShare >= FLAT;
        }
        if (values <= levels && levels > 2) {
            return false;
        }
        boolean rims = wide && values >= MIN_BETWEEN_RIMS && flatShare >= FLAT_BETWEEN_RIMS;
        return soft >= MOSTLY * pixels && (rims || flatShare >= FLAT) || wide && soft >= AROUND_RIDGES * pixels && flatShare >= FLAT;
    }
}

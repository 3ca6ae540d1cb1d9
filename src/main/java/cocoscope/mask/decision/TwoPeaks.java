package cocoscope.mask.decision;

import cocoscope.mask.Histogram;
import cocoscope.mask.Otsu;

/// Two levels with soft edges between them, parted by Otsu's threshold.
///
/// @param low       the most frequent value below the threshold
/// @param high      the most frequent one from it on
/// @param threshold the minimum value of the upper class
record TwoPeaks(int low, int high, int threshold, long lowPixels, long highPixels) {
    private static final double CLEAR_PIXELS = 0.95;
    private static final double CLEAR_PIXELS_OF_A_CLASS = 0.75;

    static TwoPeaks of(Histogram levels) {
        int split = Otsu.split(levels);
        return new TwoPeaks(peak(levels, 0, split), peak(levels, split, levels.size()), levels.value(split), pixels(levels, 0, split),
                pixels(levels, split, levels.size()));
    }

    /// Whether nearly all pixels, and most of each class, are near the most frequent value of their class: within a
    /// quarter of the distance between those of both classes. Instance ids fail in the upper class, which has no peak.
    static boolean areAll(Histogram levels) {
        if (levels.size() < 2) {
            return false;
        }
        int split = Otsu.split(levels);
        int reach = (peak(levels, split, levels.size()) - peak(levels, 0, split)) / 4;
        long low = pixels(levels, 0, split);
        long high = pixels(levels, split, levels.size());
        long clearLow = clearPixels(levels, 0, split, reach);
        long clearHigh = clearPixels(levels, split, levels.size(), reach);
        return clearLow + clearHigh >= CLEAR_PIXELS * (low + high)
                && clearLow >= CLEAR_PIXELS_OF_A_CLASS * low && clearHigh >= CLEAR_PIXELS_OF_A_CLASS * high;
    }

    private static long pixels(Histogram levels, int from, int to) {
        long pixels = 0;
        for (int entry = from; entry < to; entry++) {
            pixels += levels.count(entry);
        }
        return pixels;
    }

    private static long clearPixels(Histogram levels, int from, int to, int reach) {
        int peak = peak(levels, from, to);
        long pixels = 0;
        for (int entry = from; entry < to; entry++) {
            pixels += Math.abs(levels.value(entry) - peak) <= reach ? levels.count(entry) : 0;
        }
        return pixels;
    }

    private static int peak(Histogram levels, int from, int to) {
        int peak = from;
        for (int entry = from; entry < to; entry++) {
            if (levels.count(entry) > levels.count(peak)) {
                peak = entry;
            }
        }
        return levels.value(peak);
    }
}

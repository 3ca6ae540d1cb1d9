package cocoscope.mask;

import cocoscope.mask.Mask.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Decides what a mask means from the values that occur in it, for a person who set nothing.
final class AutomaticRule {
    private static final int MOST_CATEGORIES = 64;
    private static final double CLEAR_PIXELS = 0.95;
    private static final double CLEAR_PIXELS_OF_A_CLASS = 0.75;

    private AutomaticRule() {}

    /// A threshold in the middle between the two levels that a dirty mask was read by, else as for a clean one.
    ///
    /// @param seen the histogram of what is not ignored
    static LabelRule choose(ReadMask read, Histogram seen) throws UnusableRuleException {
        if (read.changed() > 0 && seen.size() == 2 && read.mask().samples() == Samples.GREY) {
            int middle = (seen.value(0) + seen.value(1) + 1) / 2;
            return new LabelRule.Band(middle, read.mask().topLevel(), false, "object");
        }
        return choose(read.mask(), seen);
    }

    /// Otsu's threshold for two values or two levels with edges between them, else one category a value.
    static LabelRule choose(Mask mask, Histogram histogram) throws UnusableRuleException {
        Histogram levels = histogram.levels();
        if (histogram.size() == 2 && levels.size() == 2) {
            return object(mask, levels);
        }
        boolean many = histogram.size() > MOST_CATEGORIES;
        if (mask.samples() == Samples.GREY && (many || mask.lossy()) && isBilevel(levels)) {
            return object(mask, levels);
        }
        if (many) {
            throw new UnusableRuleException(tooMany(mask, histogram.size()));
        }
        return categoryPerValue(mask, histogram);
    }

    private static LabelRule object(Mask mask, Histogram levels) {
        return new LabelRule.Band(Otsu.threshold(levels), mask.topLevel(), false, "object");
    }

    /// Whether nearly all pixels, and most of each class, are near the most frequent value of their class: within a
    /// quarter of the distance between those of both classes. Instance ids fail in the upper class, which has no peak.
    private static boolean isBilevel(Histogram levels) {
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

    private static LabelRule categoryPerValue(Mask mask, Histogram histogram) {
        boolean colors = mask.samples() == Samples.COLOR;
        List<LabelRule.Entry> entries = new ArrayList<>();
        for (int entry = 0; entry < histogram.size(); entry++) {
            int value = histogram.value(entry);
            if (value != 0) {
                String name = colors ? String.format("color_%06x", value) : "value_" + value;
                entries.add(new LabelRule.Entry(value, name));
            }
        }
        OptionalInt background = histogram.countOf(0) > 0 ? OptionalInt.of(0) : OptionalInt.empty();
        return colors ? new LabelRule.Colors(entries, background) : new LabelRule.Values(entries, background);
    }

    private static String tooMany(Mask mask, int values) {
        if (mask.samples() == Samples.COLOR) {
            return "has " + values + " different colours, which look like a photo; choose the mask that belongs to it, set"
                    + " a --threshold, or name the colours with --colors";
        }
        if (mask.lossy()) {
            return "has " + values + " different values, which look like a photo or several levels blurred by compression;"
                    + " set a --threshold, or name the levels with --values";
        }
        return "has " + values + " different values, which look like instance ids; use --threshold 1 --instances value,"
                + " or name the values with --values";
    }
}

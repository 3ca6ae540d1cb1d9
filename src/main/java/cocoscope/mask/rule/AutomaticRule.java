package cocoscope.mask.rule;

import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import cocoscope.mask.Mask.Samples;
import cocoscope.mask.Otsu;
import cocoscope.mask.level.ReadMask;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Decides what a mask means from the values that occur in it, for a person who set nothing.
final class AutomaticRule {
    private static final int MOST_CATEGORIES = 64;
    private static final double CLEAR_PIXELS = 0.95;
    private static final double CLEAR_PIXELS_OF_A_CLASS = 0.75;
    private static final int MOST_LABELS = 0xFFFF;
    /// The colour #010101.
    private static final int FIRST_GREY = 0x010101;

    private AutomaticRule() {}

    /// A threshold in the middle between the two levels that a dirty mask was read by, else as for a clean one.
    ///
    /// @param seen the histogram of what is not ignored
    static LabelRule choose(ReadMask read, Histogram seen) throws UnusableRuleException {
        if (read.changed() > 0 && seen.size() == 2 && read.mask().samples() == Samples.GREY) {
            int middle = (seen.value(0) + seen.value(1) + 1) / 2;
            return new LabelRule.Band(middle, read.mask().topLevel(), false, LabelRule.OBJECT);
        }
        return choose(read.mask(), seen);
    }

    /// The category of the only bit in a mask.
    static LabelRule bit(Histogram seen) {
        int number = seen.value(seen.size() - 1);
        return new LabelRule.Values(List.of(new LabelRule.Entry(number, "bit_" + number)), OptionalInt.of(0));
    }

    /// What [#choose(Mask, Histogram)] chose, with the background that a person named.
    static LabelRule withBackground(LabelRule chosen, Mask mask, Histogram histogram, OptionalInt background) {
        if (background.isEmpty()) {
            return chosen;
        }
        int value = valueOf(mask, background.getAsInt());
        return switch (chosen) {
            case LabelRule.Band(int low, int high, boolean inverted, String category) -> {
                int level = mask.samples() == Samples.COLOR ? Mask.luma(value) : value;
                yield new LabelRule.Band(low, high, inverted ^ new LabelRule.Band(low, high, false, category).holds(level), category);
            }
            case LabelRule.Values _, LabelRule.Colors _ -> categoryPerValue(mask, histogram, OptionalInt.of(value));
            case LabelRule.Automatic _, LabelRule.Otsu _ -> throw new IllegalArgumentException("A rule that still has to look at a mask");
        };
    }

    /// A number is a value of every mask; a colour is one of its palette, or a grey level. No value is -1.
    private static int valueOf(Mask mask, int background) {
        if (background < FIRST_GREY || mask.isWide()) {
            return background;
        }
        if (mask.samples() == Samples.GREY) {
            return background % FIRST_GREY == 0 ? background / FIRST_GREY * mask.maximum() / 255 : -1;
        }
        int[] palette = mask.palette().orElseThrow();
        return IntStream.range(0, palette.length).filter(index -> palette[index] == background).findFirst().orElse(-1);
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
        return categoryPerValue(mask, histogram, histogram.countOf(0) > 0 ? OptionalInt.of(0) : OptionalInt.empty());
    }

    private static LabelRule object(Mask mask, Histogram levels) {
        return new LabelRule.Band(Otsu.threshold(levels), mask.topLevel(), false, LabelRule.OBJECT);
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

    private static LabelRule categoryPerValue(Mask mask, Histogram histogram, OptionalInt background) {
        boolean colors = mask.samples() == Samples.COLOR;
        List<LabelRule.Entry> entries = new ArrayList<>();
        for (int entry = 0; entry < histogram.size(); entry++) {
            int value = histogram.value(entry);
            if (value != background.orElse(0)) {
                String name = colors ? String.format("color_%06x", value) : "value_" + value;
                entries.add(new LabelRule.Entry(value, name));
            }
        }
        return colors ? new LabelRule.Colors(entries, background) : new LabelRule.Values(entries, background);
    }

    private static String tooMany(Mask mask, int values) {
        if (mask.samples() == Samples.COLOR) {
            return "has " + values + " different colours, which look like a photo" + (values > MOST_LABELS ? " or more than 65535 labels" : "")
                    + "; choose the mask that belongs to it, set a --threshold, name the colours with --colors, or read ids with --coding panoptic";
        }
        if (mask.lossy()) {
            return "has " + values + " different values, which look like a photo or several levels blurred by compression;"
                    + " set a --threshold, or name the levels with --values";
        }
        return "has " + values + " different values, which look like instance ids; use --threshold 1 --instances value,"
                + " or name the values with --values";
    }
}

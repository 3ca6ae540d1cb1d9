package cocoscope.mask.rule;

import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import cocoscope.mask.Mask.Samples;

/// The terms in which a table names the values of a mask: the raw values, or the colors that they show.
///
/// @param ofEntry the key of each entry of the mask's histogram
record TableKeys(int[] ofEntry, boolean colors) {
    static TableKeys values(Mask mask, Histogram histogram) {
        int[] keys = new int[histogram.size()];
        for (int entry = 0; entry < keys.length; entry++) {
            keys[entry] = histogram.value(entry);
        }
        return new TableKeys(keys, mask.samples() == Samples.COLOR);
    }

    /// @throws UnusableRuleException for 16-bit gray levels, which are no colors, and indices outside the palette
    static TableKeys colors(Mask mask, Histogram histogram) throws UnusableRuleException {
        return switch (mask.samples()) {
            case COLOR -> values(mask, histogram);
            case INDEX -> paletteColors(mask, histogram);
            case GRAY -> grayColors(mask, histogram);
        };
    }

    private static TableKeys paletteColors(Mask mask, Histogram histogram) throws UnusableRuleException {
        int[] palette = mask.palette().orElseThrow();
        int max = histogram.value(histogram.size() - 1);
        if (max >= palette.length) {
            throw new UnusableRuleException(RuleProblem.INDEX_BEYOND_PALETTE, max, palette.length);
        }
        int[] keys = new int[histogram.size()];
        for (int entry = 0; entry < keys.length; entry++) {
            keys[entry] = palette[histogram.value(entry)];
        }
        return new TableKeys(keys, true);
    }

    private static TableKeys grayColors(Mask mask, Histogram histogram) throws UnusableRuleException {
        if (mask.bits() > 8) {
            throw new UnusableRuleException(RuleProblem.WIDE_GRAY);
        }
        int[] keys = new int[histogram.size()];
        for (int entry = 0; entry < keys.length; entry++) {
            keys[entry] = histogram.value(entry) * 255 / mask.maximum() * 0x010101;
        }
        return new TableKeys(keys, true);
    }

    String name(int key) {
        return colors ? String.format("#%06x", key) : Integer.toString(key);
    }
}

package cocoscope.mask.decision;

import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import cocoscope.mask.Mask.Samples;

/// How often the values of a mask meet each other, and how often they meet one that is kept for what is not labeled.
///
/// @param candidate the value that may say "not labeled"; -1 where there is none
/// @param direct    neighboring pixels of two other values
/// @param through   neighboring pixels of it and of another value
record Contacts(int candidate, long direct, long through) {
    static final Contacts NONE = new Contacts(-1, 0, 0);
    /// The color of what is not labeled in PASCAL VOC.
    private static final int VOC_VOID = 0xE0E0C0;
    private static final int MIN_VALUES = 3;

    static Contacts of(Mask mask, Histogram histogram) {
        int candidate = mask.samples() == Samples.COLOR ? VOC_VOID : mask.bits() == 16 && histogram.countOf(0xFFFF) > 0 ? 0xFFFF : 255;
        if (histogram.size() < MIN_VALUES || histogram.countOf(candidate) == 0) {
            return NONE;
        }
        long direct = 0;
        long through = 0;
        int[] above = new int[mask.width()];
        int[] row = new int[mask.width()];
        mask.copyRow(0, above);
        for (int y = 0; y < mask.height(); y++) {
            mask.copyRow(y, row);
            for (int x = 0; x < row.length; x++) {
                int value = row[x];
                int left = row[Math.max(0, x - 1)];
                int met = above[x];
                if (value != left) {
                    through += value == candidate || left == candidate ? 1 : 0;
                    direct += value == candidate || left == candidate ? 0 : 1;
                }
                if (value != met) {
                    through += value == candidate || met == candidate ? 1 : 0;
                    direct += value == candidate || met == candidate ? 0 : 1;
                }
            }
            int[] free = above;
            above = row;
            row = free;
        }
        return new Contacts(candidate, direct, through);
    }

    /// The candidates of several masks are the same.
    Contacts plus(Contacts other) {
        return new Contacts(Math.max(candidate, other.candidate), direct + other.direct, through + other.through);
    }
}

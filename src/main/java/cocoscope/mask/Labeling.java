package cocoscope.mask;

import java.util.List;

/// What a rule made of a mask: the label map, and what every label stands for.
///
/// @param rule     the rule that was applied: [LabelRule.Band], [LabelRule.Values] or [LabelRule.Colors], never one that
///                 still has to look at a mask
/// @param labels   the map; its labels are 1..targets.size()
/// @param targets  what label i + 1 stands for
/// @param unmapped values that are neither in the table nor the background, with their pixels, most pixels first; their
///                 pixels are background in the map
public record Labeling(LabelRule rule, LabelMap labels, List<Target> targets, List<Unmapped> unmapped) {
    public Labeling {
        targets = List.copyOf(targets);
        unmapped = List.copyOf(unmapped);
    }

    /// A label's category, and the values that have it: one value when labels are kept apart by value.
    public record Target(String category, List<Integer> values) {}

    public record Unmapped(int value, int pixels) {}

    /// As [#of(Mask, Histogram, LabelRule, boolean)], for a mask that was read.
    public static Labeling of(ReadMask read, LabelRule rule, boolean byValue) throws UnusableRuleException {
        LabelRule chosen = rule instanceof LabelRule.Automatic ? AutomaticRule.choose(read) : rule;
        return of(read.mask(), read.histogram(), chosen, byValue);
    }

    /// Applies `rule` in one scan of the mask, whatever the number of labels.
    ///
    /// Targets and unmapped values are in the terms of the table: colours where the rule names colours.
    ///
    /// @param byValue true keeps values of one category apart as labels of their own (also inside a band: one label a
    ///                value that occurs), false gives all values of a category one label
    /// @throws UnusableRuleException when an automatic rule cannot tell what the mask means, or no value of the mask is
    ///                               in the table although it has values that are not the background
    public static Labeling of(Mask mask, Histogram histogram, LabelRule rule, boolean byValue) throws UnusableRuleException {
        return switch (rule) {
            case LabelRule.Automatic _ -> of(mask, histogram, AutomaticRule.choose(mask, histogram), byValue);
            case LabelRule.Otsu otsu -> of(mask, histogram, band(mask, histogram, otsu), byValue);
            case LabelRule.Band band -> scan(mask, histogram, band, LabelTable.ofBand(mask, histogram, band, byValue));
            case LabelRule.Values values -> scan(mask, histogram, values, LabelTable.ofTable(histogram,
                    Keys.values(mask, histogram), new ValueTable(values.entries(), values.background(), byValue)));
            case LabelRule.Colors colors -> scan(mask, histogram, colors, LabelTable.ofTable(histogram,
                    Keys.colors(mask, histogram), new ValueTable(colors.entries(), colors.background(), byValue)));
        };
    }

    private static LabelRule.Band band(Mask mask, Histogram histogram, LabelRule.Otsu otsu) {
        // Never from 0: a mask of nothing but background has no upper class.
        int threshold = Math.max(1, cocoscope.mask.Otsu.threshold(histogram));
        return new LabelRule.Band(threshold, mask.topLevel(), otsu.inverted(), otsu.category());
    }

    private static Labeling scan(Mask mask, Histogram histogram, LabelRule rule, LabelTable table) {
        EntryTable labels = EntryTable.of(mask, histogram, table.labels());
        RunWriter runs = new RunWriter(mask.width(), mask.height());
        int[] row = new int[mask.width()];
        for (int y = 0; y < mask.height(); y++) {
            labels.read(mask, y, row);
            runs.append(row);
        }
        return new Labeling(rule, runs.finish(table.targets().size()), table.targets(), table.unmapped());
    }
}

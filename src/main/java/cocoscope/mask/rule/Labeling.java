package cocoscope.mask.rule;

import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import cocoscope.mask.MaskEncoding;
import cocoscope.mask.level.ReadMask;
import cocoscope.mask.runs.LabelMap;
import java.util.List;
import java.util.function.UnaryOperator;

/// What a rule made of a mask: the label map, and what every label stands for.
///
/// @param rule     the rule that was applied: [LabelRule.Band], [LabelRule.Values] or [LabelRule.Colors], never one that
///                 still has to look at a mask
/// @param labels   the map; its labels are 1..targets.size()
/// @param targets  the category and values of label i + 1
/// @param unmapped values that are neither in the table nor the background, with their pixels, most pixels first; their
///                 pixels are background in the map
/// @param ignored  pixels that are left out because of their values, and are background in the map
public record Labeling(LabelRule rule, LabelMap labels, List<LabeledValues> targets, List<Unmapped> unmapped, long ignored) {
    public Labeling {
        targets = List.copyOf(targets);
        unmapped = List.copyOf(unmapped);
    }

    /// A label's category, and the values that have it: one value when labels are kept apart by value.
    public record LabeledValues(String category, List<Integer> values) {}

    public record Unmapped(int value, int pixels) {}

    /// The same with renamed categories of its labels; the rule is unchanged.
    public Labeling renamed(UnaryOperator<String> name) {
        return new Labeling(rule, labels,
                targets.stream().map(target -> new LabeledValues(name.apply(target.category), target.values)).toList(),
                unmapped, ignored);
    }

    /// Applies `rule` in one scan of the mask, whatever the number of labels.
    ///
    /// Targets and unmapped values are in the terms of the table: colors where the rule names colors, categories where
    /// values are a category and an instance.
    ///
    /// @param byValue true gives each value a label of its own (inside a band, each value that occurs), false gives all values
    ///                of a category one label
    /// @throws UnusableRuleException when an automatic rule cannot tell what the mask means, or no value of the mask is
    ///                               in the table although it has values that are not the background
    public static Labeling of(ReadMask read, LabelRule rule, MaskEncoding coding, boolean byValue) throws UnusableRuleException {
        return new Labeler(read, coding, byValue).label(rule);
    }

    /// As [#of(ReadMask, LabelRule, MaskEncoding, boolean)], for a mask whose values are taken as stored.
    public static Labeling of(Mask mask, Histogram histogram, LabelRule rule, boolean byValue) throws UnusableRuleException {
        return of(ReadMask.asItIs(mask, histogram), rule, MaskEncoding.DEFAULT, byValue);
    }
}

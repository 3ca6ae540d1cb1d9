package cocoscope.mask.rule;

import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import cocoscope.mask.Mask.Samples;
import cocoscope.mask.rule.LabelRule.Band;
import cocoscope.mask.rule.Labeling.LabeledValues;
import cocoscope.mask.rule.Labeling.Unmapped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a rule makes of the values that occur in a mask.
///
/// @param labels   the label of each entry of the mask's histogram, 0 for the background and unmapped values
/// @param targets  what label i + 1 stands for
/// @param unmapped as in [Labeling]
record LabelTable(int[] labels, List<LabeledValues> targets, List<Unmapped> unmapped) {
    private static final int MAX_NAMED = 5;

    static LabelTable ofBand(Mask mask, Histogram histogram, Band band, boolean byValue) {
        int[] labels = new int[histogram.size()];
        List<Integer> inside = new ArrayList<>();
        for (int entry = 0; entry < labels.length; entry++) {
            int value = histogram.value(entry);
            int level = mask.samples() == Samples.COLOR ? Mask.luma(value) : value;
            if (band.holds(level) != band.inverted()) {
                inside.add(value);
                labels[entry] = byValue ? inside.size() : 1;
            }
        }
        List<LabeledValues> targets = byValue
                ? inside.stream().map(value -> new LabeledValues(band.category(), List.of(value))).toList()
                : List.of(new LabeledValues(band.category(), List.copyOf(inside)));
        return new LabelTable(labels, targets, List.of());
    }

    /// @param keys what the table calls the value of each entry of the histogram
    /// @throws UnusableRuleException when all values that are not background are missing in the table
    static LabelTable ofTable(Histogram histogram, TableKeys keys, ValueTable table) throws UnusableRuleException {
        int[] labels = new int[histogram.size()];
        boolean mapped = false;
        Map<Integer, Integer> missing = new TreeMap<>();
        for (int entry = 0; entry < labels.length; entry++) {
            int key = keys.ofEntry()[entry];
            labels[entry] = table.label(key);
            if (labels[entry] > 0) {
                mapped = true;
            } else if (!table.isBackground(key)) {
                missing.merge(key, histogram.count(entry), Integer::sum);
            }
        }
        List<Unmapped> unmapped = missing.entrySet().stream()
                .map(entry -> new Unmapped(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Unmapped::pixels).reversed()).toList();
        if (!mapped && !unmapped.isEmpty()) {
            throw noneMapped(keys, unmapped);
        }
        return new LabelTable(labels, table.targets(), unmapped);
    }

    private static UnusableRuleException noneMapped(TableKeys keys, List<Unmapped> unmapped) {
        String named = unmapped.stream().limit(MAX_NAMED).map(Unmapped::value).sorted().map(keys::name)
                .collect(Collectors.joining(", "));
        return new UnusableRuleException(keys.colors() ? RuleProblem.NO_COLOR_MAPPED : RuleProblem.NO_VALUE_MAPPED, named,
                Math.max(0, unmapped.size() - MAX_NAMED));
    }
}

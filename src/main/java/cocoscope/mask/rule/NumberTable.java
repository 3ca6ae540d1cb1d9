package cocoscope.mask.rule;

import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import cocoscope.mask.ValueEncoding;
import cocoscope.mask.rule.LabelRule.Entry;
import cocoscope.mask.rule.Labeling.LabeledValues;
import cocoscope.mask.rule.Labeling.Unmapped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/// The categories of values that are numbers of objects. Its rule names categories by their numbers, or objects by their ids.
final class NumberTable {
    private final ValueEncoding numbers;
    private final LabelRule.Values rule;
    private final Map<Integer, String> categoryOfKey = new HashMap<>();

    private NumberTable(ValueEncoding numbers, LabelRule.Values rule) {
        this.numbers = numbers;
        this.rule = rule;
        rule.entries().forEach(entry -> categoryOfKey.put(entry.value(), entry.category()));
    }

    /// @throws UnusableRuleException for a mask that cannot hold such numbers, and for a rule of values or colors
    static NumberTable of(Mask mask, Histogram seen, LabelRule rule, ValueEncoding numbers) throws UnusableRuleException {
        boolean colors = mask.samples() == Mask.Samples.COLOR;
        // A file of colors is read as gray where all is black: there is no object in it.
        boolean black = mask.samples() == Mask.Samples.GRAY && seen.size() == 1 && seen.value(0) == 0;
        if (numbers.areColors() != colors && !black) {
            throw new UnusableRuleException(colors ? RuleProblem.COLORS_WITHOUT_IDS : RuleProblem.NO_COLORS);
        }
        return switch (rule) {
            case LabelRule.Automatic(var background, _) -> new NumberTable(numbers, automatic(seen, numbers, background.orElse(0)));
            case LabelRule.Values values -> new NumberTable(numbers, values);
            case LabelRule.Band _, LabelRule.Otsu _, LabelRule.Colors _ -> throw new UnusableRuleException(RuleProblem.OBJECT_NUMBERS);
        };
    }

    private static LabelRule.Values automatic(Histogram seen, ValueEncoding numbers, int background) {
        Map<Integer, Entry> entries = new TreeMap<>();
        for (int entry = 0; entry < seen.size(); entry++) {
            int key = numbers.key(seen.value(entry));
            if (key != background) {
                entries.put(key, new Entry(key, numbers == ValueEncoding.PANOPTIC ? LabelRule.OBJECT : "class_" + key));
            }
        }
        return new LabelRule.Values(List.copyOf(entries.values()), OptionalInt.of(background));
    }

    LabelRule.Values rule() {
        return rule;
    }

    /// @param byValue true for a label a value, false for a label a category
    /// @throws UnusableRuleException when no value has a category in the table
    LabelTable table(Histogram seen, boolean byValue) throws UnusableRuleException {
        Map<String, Integer> labelOfCategory = new LinkedHashMap<>();
        List<String> categories = new ArrayList<>();
        List<List<Integer>> values = new ArrayList<>();
        Map<Integer, Integer> missing = new TreeMap<>();
        int[] labels = new int[seen.size()];
        for (int entry = 0; entry < labels.length; entry++) {
            int value = seen.value(entry);
            int key = numbers.key(value);
            String category = categoryOfKey.get(key);
            if (category != null) {
                Integer known = byValue ? null : labelOfCategory.get(category);
                if (known == null) {
                    categories.add(category);
                    values.add(new ArrayList<>());
                    known = categories.size();
                    labelOfCategory.put(category, known);
                }
                labels[entry] = known;
                values.get(known - 1).add(value);
            } else if (key != rule.background().orElse(0)) {
                missing.merge(key, seen.count(entry), Integer::sum);
            }
        }
        List<Unmapped> unmapped = missing.entrySet().stream().map(entry -> new Unmapped(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Unmapped::pixels).reversed()).toList();
        if (categories.isEmpty() && !unmapped.isEmpty()) {
            throw new UnusableRuleException(RuleProblem.NO_ID_MAPPED, unmapped.getFirst().value());
        }
        List<LabeledValues> targets = new ArrayList<>();
        for (int i = 0; i < categories.size(); i++) {
            targets.add(new LabeledValues(categories.get(i), List.copyOf(values.get(i))));
        }
        return new LabelTable(labels, targets, unmapped);
    }
}

package cocoscope.mask.rule;

import cocoscope.mask.rule.LabelRule.Entry;
import cocoscope.mask.rule.Labeling.LabeledValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Labels and targets of a table of values or colors: a label an entry, or a label a category in order of appearance.
final class ValueTable {
    private final Map<Integer, Integer> labelOfValue = new HashMap<>();
    private final List<LabeledValues> targets;
    private final OptionalInt background;

    /// @param byValue true for a label an entry
    /// @throws UnusableRuleException when a value has two categories
    ValueTable(List<Entry> entries, OptionalInt background, boolean byValue) throws UnusableRuleException {
        Map<Integer, String> categoryOfValue = new LinkedHashMap<>();
        for (Entry entry : entries) {
            String other = categoryOfValue.putIfAbsent(entry.value(), entry.category());
            if (other != null && !other.equals(entry.category())) {
                throw new UnusableRuleException(RuleProblem.TWO_CATEGORIES, entry.value(), other, entry.category());
            }
        }
        this.targets = byValue ? perValue(categoryOfValue) : perCategory(categoryOfValue);
        for (int i = 0; i < targets.size(); i++) {
            for (int value : targets.get(i).values()) {
                labelOfValue.put(value, i + 1);
            }
        }
        this.background = background.isEmpty() && !labelOfValue.containsKey(0) ? OptionalInt.of(0) : background;
    }

    private static List<LabeledValues> perValue(Map<Integer, String> categoryOfValue) {
        return categoryOfValue.entrySet().stream()
                .map(entry -> new LabeledValues(entry.getValue(), List.of(entry.getKey()))).toList();
    }

    private static List<LabeledValues> perCategory(Map<Integer, String> categoryOfValue) {
        Map<String, List<Integer>> values = new LinkedHashMap<>();
        categoryOfValue.forEach((value, category) -> values.computeIfAbsent(category, _ -> new ArrayList<>()).add(value));
        return values.entrySet().stream()
                .map(entry -> new LabeledValues(entry.getKey(), List.copyOf(entry.getValue()))).toList();
    }

    List<LabeledValues> targets() {
        return targets;
    }

    /// The label of a value, 0 when it is not in the table. A value in the table is never background.
    int label(int value) {
        return labelOfValue.getOrDefault(value, 0);
    }

    boolean isBackground(int value) {
        return background.isPresent() && background.getAsInt() == value;
    }
}

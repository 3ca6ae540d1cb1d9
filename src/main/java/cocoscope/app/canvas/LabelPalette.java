package cocoscope.app.canvas;

import cocoscope.coco.Category;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.Labeling;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;

/// The colors of labels: those that a person gave to their categories, and else those that are told apart best.
///
/// A category without a color of its own has the one whose place is that of its minimum value among all values that the rule names or the
/// mask holds, but for the background. So it keeps its color when others are left out or renamed. Labels of one category, as numbered
/// objects are, have a color each.
public final class LabelPalette {
    private final Labeling labeling;
    private final Map<String, OptionalInt> own = new HashMap<>();
    private final List<Integer> values;

    private LabelPalette(Labeling labeling, List<Category> settled) {
        this.labeling = labeling;
        settled.forEach(category -> own.putIfAbsent(category.name(), category.color()));
        values = List.copyOf(values(labeling));
    }

    /// 0xRRGGBB of label i + 1 at index i.
    ///
    /// @param settled categories, some of which have a color
    public static int[] of(Labeling labeling, List<Category> settled) {
        return new LabelPalette(labeling, settled).colors();
    }

    private static TreeSet<Integer> values(Labeling labeling) {
        TreeSet<Integer> values = new TreeSet<>();
        switch (labeling.rule()) {
            case LabelRule.Values(var entries, _) -> entries.forEach(entry -> values.add(entry.value()));
            case LabelRule.Colors(var entries, _) -> entries.forEach(entry -> values.add(entry.value()));
            case LabelRule.Band _, LabelRule.Otsu _, LabelRule.Automatic _ -> {
                // They name no values.
            }
        }
        labeling.targets().forEach(target -> values.addAll(target.values()));
        labeling.unmapped().forEach(unmapped -> values.add(unmapped.value()));
        return values;
    }

    private int[] colors() {
        List<Labeling.LabeledValues> targets = labeling.targets();
        boolean oneCategory = targets.stream().map(Labeling.LabeledValues::category).distinct().count() == 1;
        Map<Integer, Integer> ranks = new HashMap<>();
        values.forEach(value -> ranks.put(value, ranks.size()));
        Map<String, Integer> ofCategory = new HashMap<>();
        int[] colors = new int[targets.size()];
        for (int i = 0; i < colors.length; i++) {
            Labeling.LabeledValues target = targets.get(i);
            int place = target.values().stream().mapToInt(ranks::get).min().orElse(i);
            int index = oneCategory ? place : ofCategory.computeIfAbsent(target.category(), _ -> place);
            colors[i] = own.getOrDefault(target.category(), OptionalInt.empty()).orElse(DistinctColors.rgb(index));
        }
        return colors;
    }
}

package cocoscope.convert;

import cocoscope.mask.Mask;
import cocoscope.mask.MaskEncoding;
import cocoscope.mask.level.Levels;
import cocoscope.mask.level.ReadMask;
import cocoscope.mask.level.Reading;
import cocoscope.mask.level.Reading.Method;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.Labeling;
import cocoscope.mask.rule.UnusableRuleException;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// What each reading makes of one mask, side by side.
///
/// @param automatic what the best of them made of it, with its method and the reason for it
/// @param values    the level that each label stands for, beginning with label 1: all levels but the background
/// @param choices   one per reading that can be chosen; none where no levels are found, or the values are no levels
public record ReadingComparison(ReadMask automatic, List<Integer> values, List<ComparedReading> choices) {
    /// @param labels     where the levels are; 0 for the background and for values that are no level
    /// @param components connected components of equal label
    public record ComparedReading(ReadMask read, LabelMap labels, int components) {
        public Method method() {
            return read.method();
        }

        /// Pixels whose value became another one.
        public long changed() {
            return read.changed();
        }
    }

    public ReadingComparison {
        values = List.copyOf(values);
        choices = List.copyOf(choices);
    }

    /// Reads a mask by each method with the levels, the tolerance and the named values of a recipe. May take seconds.
    public static ReadingComparison of(Mask mask, Recipe recipe) {
        MaskStage stage = new MaskStage();
        Recipe levels = seesLevels(recipe.rule()) ? recipe : recipe.withRule(new LabelRule.Automatic());
        ReadMask automatic = read(stage, mask, levels, Method.AUTO);
        if (automatic.levels().size() < 2) {
            return new ReadingComparison(automatic, List.of(), List.of());
        }
        List<Integer> values = withoutBackground(automatic.levels(), recipe.rule());
        List<ComparedReading> choices = new ArrayList<>();
        for (Method method : methods(mask, automatic)) {
            ReadMask read = method == automatic.method() ? automatic : read(stage, mask, levels, method);
            LabelMap labels = labels(read, values);
            int components = Regions.of(labels, recipe.connectivity(), Regions.Grouping.COMPONENT, 0).size();
            choices.add(new ComparedReading(read, labels, components));
        }
        return new ReadingComparison(automatic, values, choices);
    }

    private static boolean seesLevels(LabelRule rule) {
        return !(rule instanceof LabelRule.Band || rule instanceof LabelRule.Otsu);
    }

    private static ReadMask read(MaskStage stage, Mask mask, Recipe recipe, Method method) {
        Reading reading = recipe.reading().withMethod(method);
        return stage.read(mask, recipe.withReading(reading));
    }

    private static List<Method> methods(Mask mask, ReadMask automatic) {
        return Stream.of(Method.EXACT, Method.NEAREST, Method.EDGES, Method.MATCH)
                .filter(method -> method != Method.MATCH || mask.jpeg().isPresent() || automatic.method() == Method.MATCH).toList();
    }

    private static List<Integer> withoutBackground(Levels levels, LabelRule rule) {
        OptionalInt named = switch (rule) {
            case LabelRule.Automatic(var background, _) -> background;
            case LabelRule.Values(_, var background) -> background;
            case LabelRule.Colors(_, var background) -> background;
            case LabelRule.Band _, LabelRule.Otsu _ -> OptionalInt.empty();
        };
        int lowest = levels.values().getFirst();
        int background = named.isPresent() && levels.values().contains(named.getAsInt()) ? named.getAsInt() : lowest;
        return levels.values().stream().filter(value -> value != background).toList();
    }

    private static LabelMap labels(ReadMask read, List<Integer> values) {
        List<LabelRule.Entry> entries = values.stream().map(value -> new LabelRule.Entry(value, Integer.toString(value))).toList();
        try {
            return Labeling.of(read, new LabelRule.Values(entries, OptionalInt.empty()), MaskEncoding.DEFAULT, true).labels();
        } catch (UnusableRuleException _) {
            int width = read.mask().width();
            int height = read.mask().height();
            return LabelMap.of(width, height, values.size(), new int[width * height]);
        }
    }
}

package cocoscope.mask.decision;

import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import cocoscope.mask.Mask.Samples;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.Labeling;
import cocoscope.mask.rule.UnusableRuleException;
import cocoscope.mask.runs.Connectivity;
import cocoscope.mask.runs.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Whether values are numbers of objects: nearly each is one connected component, and they count up from 1.
final class ObjectNumbers {
    /// Fewer values are taken for classes, whatever they look like.
    static final int MIN_VALUES = 4;
    /// So many values that count up from 1, a component each, are no classes even in one mask alone.
    static final int CERTAIN = 20;
    private static final double COMPONENTS_A_VALUE = 1.1;

    private ObjectNumbers() {}

    static boolean mayBe(Mask mask, List<Integer> values) {
        return !mask.lossy() && mask.samples() != Samples.COLOR
                && (values.size() > MaskEvidence.MAX_CATEGORIES || count(values).orElse(0) >= MIN_VALUES);
    }

    /// How many values there are beside 0 and what says "not labeled", where these are 1, 2, 3 and so on.
    static OptionalInt count(List<Integer> values) {
        int expected = 1;
        for (int value : values) {
            if (value == expected) {
                expected++;
            } else if (value != 0 && value != 255 && value != 0xFFFF) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(expected - 1);
    }

    static int components(Mask mask, Histogram histogram) {
        List<LabelRule.Entry> entries = new ArrayList<>();
        for (int entry = 0; entry < histogram.size(); entry++) {
            if (histogram.value(entry) != 0) {
                entries.add(new LabelRule.Entry(histogram.value(entry), LabelRule.OBJECT));
            }
        }
        try {
            Labeling labeling = Labeling.of(mask, histogram, new LabelRule.Values(entries, OptionalInt.of(0)), true);
            return Regions.of(labeling.labels(), Connectivity.EIGHT, Regions.Grouping.COMPONENT, 0).size();
        } catch (UnusableRuleException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param components of the values beside 0
    static boolean are(List<Integer> values, int components) {
        long objects = objects(values);
        return components > 0 && components <= Math.max(objects + 1, COMPONENTS_A_VALUE * objects);
    }

    /// The values beside 0.
    static long objects(List<Integer> values) {
        return values.stream().filter(value -> value != 0).count();
    }
}

package cocoscope.diagnosis;

import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.Labeling;
import cocoscope.mask.rule.UnusableRuleException;
import cocoscope.mask.runs.Connectivity;
import cocoscope.mask.runs.Regions;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Whether gray levels are numbers of objects.
final class NumberingEvidence {
    private static final int MIN_OBJECTS = 8;
    private static final double COMPONENTS_PER_VALUE = 1.1;
    /// So many values of one connected component each are no classes.
    static final int CERTAINLY_OBJECTS = 20;

    private NumberingEvidence() {}

    /// Whether there are several values and nearly each is one connected component: classes rarely are.
    static boolean isOneComponentPerValue(Examination examination) {
        int[] objects = IntStream.of(examination.values()).filter(value -> value != 0).toArray();
        if (objects.length < MIN_OBJECTS) {
            return false;
        }
        List<LabelRule.Entry> entries = IntStream.of(objects).mapToObj(value -> new LabelRule.Entry(value, LabelRule.OBJECT)).toList();
        try {
            Labeling labeling = Labeling.of(examination.mask(), examination.histogram(), new LabelRule.Values(entries, OptionalInt.of(0)),
                    true);
            int components = Regions.of(labeling.labels(), Connectivity.EIGHT, Regions.Grouping.COMPONENT, 0).size();
            return components <= COMPONENTS_PER_VALUE * objects.length;
        } catch (UnusableRuleException e) {
            throw new IllegalStateException(e);
        }
    }
}

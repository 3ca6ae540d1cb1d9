package cocoscope.diagnosis;

import cocoscope.mask.Mask;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.Labeling;
import cocoscope.mask.rule.UnusableRuleException;
import cocoscope.mask.runs.Connectivity;
import cocoscope.mask.runs.Regions;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Whether grey levels are numbers of objects.
final class NumberingEvidence {
    private static final int MOST_INSTANCES = 200;
    private static final int MOST_CATEGORIES = 255;
    private static final int FEWEST_OBJECTS = 8;
    private static final double COMPONENTS_PER_VALUE = 1.1;
    /// So many values of one connected component each are no classes.
    static final int CERTAINLY_OBJECTS = 20;
    /// Levels that share so great a divisor are steps of a scale.
    private static final int STEP = 64;

    private NumberingEvidence() {}

    /// 1000 or 256 where values of 16 bits are a category times that and an instance counted from 0 or 1; else 1.
    static int factor(Mask mask, int[] values) {
        int divisor = IntStream.of(values).reduce(0, NumberingEvidence::greatestDivisor);
        if (mask.samples() != Mask.Samples.GREY || mask.bits() < 16 || IntStream.of(values).max().orElse(0) < 256 || divisor >= STEP) {
            return 1;
        }
        return IntStream.of(1000, 256).filter(factor -> fits(values, factor)).findFirst().orElse(1);
    }

    /// Cityscapes leaves categories without instances below 1000, as they are; they fit when they are no more than 255.
    private static boolean fits(int[] values, int factor) {
        boolean small = IntStream.of(values).allMatch(value -> (value < factor ? value <= MOST_CATEGORIES : value / factor <= MOST_CATEGORIES)
                && value % factor <= MOST_INSTANCES);
        return small && IntStream.of(values).anyMatch(value -> value >= factor);
    }

    private static int greatestDivisor(int one, int other) {
        return other == 0 ? one : greatestDivisor(other, one % other);
    }

    static int categories(int[] values, int factor) {
        return (int) IntStream.of(values).filter(value -> value != 0)
                .map(value -> factor == 1000 && value < factor ? value : value / factor).distinct().count();
    }

    /// Whether there are several values and nearly each is one connected component: classes rarely are.
    static boolean isOneComponentPerValue(Examination examination) {
        int[] objects = IntStream.of(examination.values()).filter(value -> value != 0).toArray();
        if (objects.length < FEWEST_OBJECTS) {
            return false;
        }
        List<LabelRule.Entry> entries = IntStream.of(objects).mapToObj(value -> new LabelRule.Entry(value, LabelRule.OBJECT)).toList();
        try {
            Labeling labeling = Labeling.of(examination.mask(), examination.histogram(), new LabelRule.Values(entries, OptionalInt.of(0)), true);
            int components = Regions.of(labeling.labels(), Connectivity.EIGHT, Regions.Grouping.PIECE, 0).size();
            return components <= COMPONENTS_PER_VALUE * objects.length;
        } catch (UnusableRuleException e) {
            throw new IllegalStateException(e);
        }
    }
}

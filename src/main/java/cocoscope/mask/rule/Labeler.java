package cocoscope.mask.rule;

import cocoscope.mask.EntryTable;
import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import cocoscope.mask.MaskEncoding;
import cocoscope.mask.Otsu;
import cocoscope.mask.RowRuns;
import cocoscope.mask.ValueEncoding;
import cocoscope.mask.level.ReadMask;
import cocoscope.mask.runs.RunWriter;
import java.util.List;
import java.util.OptionalInt;

/// Applies a rule to a mask.
final class Labeler {
    private final Mask mask;
    private final Histogram histogram;
    /// The histogram of what is not ignored.
    private final Histogram seen;
    private final ReadMask read;
    private final MaskEncoding coding;
    private final boolean byValue;

    Labeler(ReadMask read, MaskEncoding coding, boolean byValue) {
        this.read = read;
        this.mask = read.mask();
        this.histogram = read.histogram();
        this.seen = histogram.without(coding.ignored());
        this.coding = coding;
        this.byValue = byValue;
    }

    Labeling label(LabelRule rule) throws UnusableRuleException {
        if (seen.size() == 0) {
            throw new UnusableRuleException(RuleProblem.ONLY_IGNORED);
        }
        if (coding.numbers().haveInstances()) {
            NumberTable numbers = NumberTable.of(mask, seen, rule, coding.numbers());
            return scan(numbers.rule(), numbers.table(seen, byValue));
        }
        return switch (rule) {
            case LabelRule.Automatic _ when coding.numbers() == ValueEncoding.BITS -> label(bit());
            case LabelRule.Automatic _ -> throw new IllegalArgumentException("A rule that is still to be decided");
            case LabelRule.Otsu otsu -> label(band(otsu));
            case LabelRule.Band band -> scan(band, LabelTable.ofBand(mask, seen, band, byValue));
            case LabelRule.Values values -> scan(values, LabelTable.ofTable(seen, TableKeys.values(mask, seen),
                    new ValueTable(values.entries(), values.background(), byValue)));
            case LabelRule.Colors colors -> scan(colors, LabelTable.ofTable(seen, TableKeys.colors(mask, seen),
                    new ValueTable(colors.entries(), colors.background(), byValue)));
        };
    }

    /// The category of the only bit in a mask.
    private LabelRule bit() {
        int number = seen.value(seen.size() - 1);
        return new LabelRule.Values(List.of(new LabelRule.Entry(number, "bit_" + number)), OptionalInt.of(0));
    }

    private LabelRule.Band band(LabelRule.Otsu otsu) {
        // Never from 0: a mask of nothing but background has no upper class.
        int threshold = Math.max(1, Otsu.threshold(seen));
        return new LabelRule.Band(threshold, mask.topLevel(), otsu.inverted(), otsu.category());
    }

    /// @param table by the entries of what is not ignored
    private Labeling scan(LabelRule rule, LabelTable table) {
        EntryTable labels = EntryTable.of(mask, histogram, histogram.spread(table.labels(), seen));
        RunWriter written = new RunWriter(mask.width(), mask.height());
        RowRuns runs = mask.runs(labels);
        for (int y = 0; y < mask.height(); y++) {
            runs.move(y);
            int start = 0;
            for (int run = runs.first(); run < runs.last(); run++) {
                written.add(start, runs.end(run), runs.value(run));
                start = runs.end(run);
            }
            written.endRow();
        }
        return new Labeling(rule, written.finish(table.targets().size()), table.targets(), table.unmapped(),
                histogram.pixels() - seen.pixels());
    }
}

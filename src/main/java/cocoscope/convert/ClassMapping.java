package cocoscope.convert;

import cocoscope.coco.classes.ClassTable;
import cocoscope.coco.classes.ClassTable.Row;
import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import cocoscope.mask.ValueEncoding;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.LabelRule.Entry;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The rule that a table of classes makes of a recipe that has none.
public final class ClassMapping {
    private static final int IGNORED = 255;

    private ClassMapping() {}

    /// @param mask  the first that can be read: it tells whether colors or values are meant
    /// @param named whether names of files say what the masks show; a list of names then says no more than the ids
    public static Optional<LabelRule> rule(ClassTable table, Recipe recipe, Mask mask, boolean named) {
        boolean classes = recipe.encoding().numbers() != ValueEncoding.PANOPTIC && recipe.encoding().numbers() != ValueEncoding.BITS;
        if (!classes || !(recipe.rule() instanceof LabelRule.Automatic automatic)) {
            return Optional.empty();
        }
        return switch (table.kind()) {
            case CATEGORIES -> Optional.empty();
            case TABLE -> Optional.of(isByColor(table, recipe, mask)
                    ? new LabelRule.Colors(entries(table, Row::color),
                            automatic.background().isPresent() ? automatic.background() : table.backgroundColor())
                    : new LabelRule.Values(entries(table, Row::value), background(table, automatic)));
            case NAMES -> named || mask.samples() == Mask.Samples.COLOR ? Optional.empty() : ofNames(table, mask, automatic);
        };
    }

    /// One name is that of the only object; more are the values 1, 2 and so on, where the mask has no others.
    private static Optional<LabelRule> ofNames(ClassTable table, Mask mask, LabelRule.Automatic automatic) {
        Set<Integer> known = table.values();
        boolean fits = !mask.lossy() && values(mask).allMatch(value -> known.contains(value) || value == IGNORED
                && known.size() <= IGNORED);
        if (table.rows().size() == 1 && (mask.lossy() || values(mask).count() <= 2)) {
            return Optional.of(new LabelRule.Automatic(automatic.background(), table.rows().getFirst().category().name()));
        }
        return fits ? Optional.of(new LabelRule.Values(entries(table, Row::value), background(table, automatic))) : Optional.empty();
    }

    private static OptionalInt background(ClassTable table, LabelRule.Automatic automatic) {
        return automatic.background().isPresent() ? automatic.background() : table.backgroundValue();
    }

    private static boolean isByColor(ClassTable table, Recipe recipe, Mask mask) {
        if (!table.hasColors() || recipe.encoding().numbers() != ValueEncoding.PLAIN) {
            return false;
        }
        return switch (mask.samples()) {
            case COLOR -> true;
            case GRAY -> !table.hasValues();
            case INDEX -> {
                int[] palette = mask.palette().orElseThrow();
                Set<Integer> known = table.colors();
                yield !table.hasValues() || values(mask).allMatch(value -> value < palette.length && known.contains(palette[value]));
            }
        };
    }

    private static IntStream values(Mask mask) {
        Histogram histogram = Histogram.of(mask);
        return IntStream.range(0, histogram.size()).map(histogram::value);
    }

    private static List<Entry> entries(ClassTable table, Function<Row, OptionalInt> key) {
        return table.rows().stream().filter(row -> key.apply(row).isPresent())
                .map(row -> new Entry(key.apply(row).getAsInt(), row.category().name())).toList();
    }
}

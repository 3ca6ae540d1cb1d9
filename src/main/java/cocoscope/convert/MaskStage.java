package cocoscope.convert;

import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import cocoscope.mask.ValueEncoding;
import cocoscope.mask.level.MaskReader;
import cocoscope.mask.level.ReadMask;
import cocoscope.mask.level.Reading;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.LabelRule.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// The first stage of a conversion: the mask as its rule sees it. Keeps what it read last, because reading a dirty mask
/// takes longer than all that follows.
///
/// Thresholds and bands see the values that the file holds; tables and the automatic rule see levels.
final class MaskStage {
    private record Inputs(Reading reading, List<Integer> named) {}

    private @Nullable Mask mask;
    private @Nullable ReadMask asItIs;
    private @Nullable Inputs inputs;
    private @Nullable ReadMask read;

    ReadMask read(Mask mask, Recipe recipe) {
        ReadMask raw = asItIs(mask);
        if (recipe.encoding().numbers() != ValueEncoding.PLAIN) {
            return raw;
        }
        return switch (recipe.rule()) {
            case LabelRule.Band _, LabelRule.Otsu _ -> raw;
            case LabelRule.Automatic _ -> read(raw, new Inputs(recipe.reading(), List.of()));
            case LabelRule.Values(var entries, var background) -> read(raw,
                    new Inputs(recipe.reading(), named(entries, background, recipe)));
            case LabelRule.Colors(var entries, var background) -> read(raw,
                    new Inputs(recipe.reading(), named(entries, background, recipe)));
        };
    }

    private static List<Integer> named(List<Entry> entries, OptionalInt background, Recipe recipe) {
        List<Integer> named = new ArrayList<>(entries.stream().map(Entry::value).toList());
        background.ifPresent(named::add);
        named.addAll(recipe.encoding().ignored());
        return named.stream().sorted().distinct().toList();
    }

    private ReadMask asItIs(Mask given) {
        if (asItIs == null || mask != given) {
            mask = given;
            asItIs = ReadMask.asItIs(given, Histogram.of(given));
            read = null;
        }
        return asItIs;
    }

    private ReadMask read(ReadMask raw, Inputs wanted) {
        if (read == null || !wanted.equals(inputs)) {
            read = MaskReader.read(raw.mask(), raw.histogram(), wanted.reading(), wanted.named());
            inputs = wanted;
        }
        return read;
    }
}

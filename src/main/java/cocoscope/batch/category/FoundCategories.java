package cocoscope.batch.category;

import cocoscope.batch.ConvertedMask;
import cocoscope.mask.rule.LabelRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The categories that masks have, whatever their order, each with the minimum value that stands for it.
public record FoundCategories(Map<String, Integer> minValues) {
    public FoundCategories {
        minValues = Collections.unmodifiableMap(new LinkedHashMap<>(minValues));
    }

    public static FoundCategories of(Stream<ConvertedMask> masks) {
        Map<String, Integer> min = new LinkedHashMap<>();
        masks.flatMap(mask -> mask.targets().stream()).forEachOrdered(target -> min.merge(target.category(),
                target.values().stream().mapToInt(Integer::intValue).min().orElse(Integer.MAX_VALUE), Math::min));
        return new FoundCategories(min);
    }

    public FoundCategories plus(FoundCategories other) {
        Map<String, Integer> min = new LinkedHashMap<>(minValues);
        other.minValues.forEach((name, value) -> min.merge(name, value, Math::min));
        return new FoundCategories(min);
    }

    /// Whether the objects of all masks have got names from their files.
    boolean areNamed() {
        return !minValues.isEmpty() && !minValues.containsKey(LabelRule.OBJECT);
    }

    /// The object that nobody named first, the others by their minimum values.
    List<String> inOrder() {
        List<String> names = new ArrayList<>(minValues.keySet());
        names.sort(Comparator.<String, Boolean>comparing(name -> !name.equals(LabelRule.OBJECT))
                .thenComparing(name -> minValues.getOrDefault(name, 0))
                .thenComparing(Comparator.naturalOrder()));
        return names;
    }
}

package cocoscope.batch;

import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.Labeling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The categories that masks have, whatever their order, each with the least value that stands for it.
public record FoundCategories(Map<String, Integer> leastValues) {
    public FoundCategories {
        leastValues = Collections.unmodifiableMap(new LinkedHashMap<>(leastValues));
    }

    public static FoundCategories of(Collection<ConvertedMask> masks) {
        Map<String, Integer> least = new LinkedHashMap<>();
        for (ConvertedMask mask : masks) {
            for (Labeling.Target target : mask.targets()) {
                int value = target.values().stream().mapToInt(Integer::intValue).min().orElse(Integer.MAX_VALUE);
                least.merge(target.category(), value, Math::min);
            }
        }
        return new FoundCategories(least);
    }

    public FoundCategories plus(FoundCategories other) {
        Map<String, Integer> least = new LinkedHashMap<>(leastValues);
        other.leastValues.forEach((name, value) -> least.merge(name, value, Math::min));
        return new FoundCategories(least);
    }

    /// Whether the objects of all masks have got names from their files.
    boolean areNamed() {
        return !leastValues.isEmpty() && !leastValues.containsKey(LabelRule.OBJECT);
    }

    /// The object that nobody named first, the others by their least values.
    List<String> inOrder() {
        List<String> names = new ArrayList<>(leastValues.keySet());
        names.sort(Comparator.<String, Boolean>comparing(name -> !name.equals(LabelRule.OBJECT))
                .thenComparing(name -> leastValues.getOrDefault(name, 0))
                .thenComparing(Comparator.naturalOrder()));
        return names;
    }
}

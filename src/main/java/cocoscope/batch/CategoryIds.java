package cocoscope.batch;

import cocoscope.coco.Category;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.Labeling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Gives every category of an export its id, the same whatever the order in which masks were converted.
///
/// Known categories keep their ids. After them come those of the rule in the order of its table, then those that were
/// found in masks: `object` first, the others by their least value.
public final class CategoryIds {
    /// The name of an object that nobody named.
    private final Map<String, Category> byName = new LinkedHashMap<>();
    private final Set<Integer> used = new HashSet<>();
    private final Set<String> made = new HashSet<>();
    private int last;

    public CategoryIds(List<Category> known, LabelRule rule, List<ConvertedMask> masks) {
        known.forEach(category -> byName.put(category.name(), category));
        known.forEach(category -> used.add(category.id()));
        last = known.stream().mapToInt(Category::id).max().orElse(0);
        rule.categories().stream().filter(name -> !name.equals(LabelRule.OBJECT) || !areNamed(masks)).forEach(this::add);
        found(masks).forEach(this::add);
    }

    public int of(String category) {
        Category known = byName.get(category);
        if (known == null) {
            throw new IllegalArgumentException("No mask has the category " + category);
        }
        return known.id();
    }

    public List<Category> categories() {
        return byName.values().stream().sorted(Comparator.comparingInt(Category::id)).toList();
    }

    public Set<Integer> made() {
        return made.stream().map(this::of).collect(Collectors.toSet());
    }

    private void add(String name) {
        made.add(name);
        if (!byName.containsKey(name)) {
            byName.put(name, new Category(next(), name, ""));
        }
    }

    /// Whether the objects of all masks have got names from their files.
    private static boolean areNamed(List<ConvertedMask> masks) {
        return masks.stream().anyMatch(mask -> !mask.targets().isEmpty()) && masks.stream()
                .flatMap(mask -> mask.targets().stream()).noneMatch(target -> target.category().equals(LabelRule.OBJECT));
    }

    /// After the greatest number comes the least that is free.
    private int next() {
        do {
            last = last == Integer.MAX_VALUE ? 1 : last + 1;
        } while (!used.add(last));
        return last;
    }

    private static Collection<String> found(List<ConvertedMask> masks) {
        Map<String, Integer> leastValues = new LinkedHashMap<>();
        for (ConvertedMask mask : masks) {
            for (Labeling.Target target : mask.targets()) {
                int least = target.values().stream().mapToInt(Integer::intValue).min().orElse(Integer.MAX_VALUE);
                leastValues.merge(target.category(), least, Math::min);
            }
        }
        List<String> names = new ArrayList<>(leastValues.keySet());
        names.sort(Comparator.<String, Boolean>comparing(name -> !name.equals(LabelRule.OBJECT))
                .thenComparing(leastValues::get)
                .thenComparing(Comparator.naturalOrder()));
        return names;
    }
}

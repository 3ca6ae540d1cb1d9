package cocoscope.batch.category;

import cocoscope.batch.ConvertedMask;
import cocoscope.coco.Category;
import cocoscope.mask.rule.LabelRule;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Gives every category of an export its id, the same whatever the order in which masks were converted.
///
/// Known categories keep their ids; of several with one name the first counts. After them come those of the rule in the order of its
/// table, then those that were found in masks: `object` first, the others by their minimum value.
public final class CategoryIds {
    private final Map<String, Category> byName = new LinkedHashMap<>();
    private final Set<Integer> used = new HashSet<>();
    private final Set<String> made = new HashSet<>();
    private int last;

    public CategoryIds(List<Category> known, LabelRule rule, List<ConvertedMask> masks) {
        this(known, rule.categories(), FoundCategories.of(masks.stream()));
    }

    /// @param ofRule categories of the rule, in the order of its table
    public CategoryIds(List<Category> known, List<String> ofRule, FoundCategories found) {
        known.forEach(category -> byName.putIfAbsent(category.name(), category));
        known.forEach(category -> used.add(category.id()));
        last = known.stream().mapToInt(Category::id).max().orElse(0);
        ofRule.stream().filter(name -> !name.equals(LabelRule.OBJECT) || !found.areNamed()).forEach(this::add);
        found.inOrder().forEach(this::add);
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

    /// After the largest number comes the smallest that is free.
    private int next() {
        do {
            last = last == Integer.MAX_VALUE ? 1 : last + 1;
        } while (!used.add(last));
        return last;
    }
}

package cocoscope.cli.options;

import cocoscope.coco.Category;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.LabelRule.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Categories whose ids are settled before the conversion, and the numbers that stand for them on the command line.
///
/// A number is the id of a category of the file. Without a file it makes a category of that id, which is named after it.
public final class KnownCategories {
    private static final Pattern ID = Pattern.compile("[1-9]\\d{0,8}");

    private final List<Category> categories;
    private final boolean complete;

    /// @param categories of a file, or none
    public KnownCategories(List<Category> categories) {
        this.categories = new ArrayList<>(categories);
        complete = !categories.isEmpty();
    }

    public List<Category> list() {
        return List.copyOf(categories);
    }

    /// The rule with names for all numbers.
    ///
    /// @throws UsageException when a number is no id of the file
    public LabelRule named(LabelRule rule) throws UsageException {
        return switch (rule) {
            case LabelRule.Automatic(var background, String category) -> new LabelRule.Automatic(background, name(category));
            case LabelRule.Band(int low, int high, boolean inverted, String category) ->
                    new LabelRule.Band(low, high, inverted, name(category));
            case LabelRule.Otsu(boolean inverted, String category) -> new LabelRule.Otsu(inverted, name(category));
            case LabelRule.Values(var entries, var background) -> new LabelRule.Values(named(entries), background);
            case LabelRule.Colors(var entries, var background) -> new LabelRule.Colors(named(entries), background);
        };
    }

    private List<Entry> named(List<Entry> entries) throws UsageException {
        List<Entry> named = new ArrayList<>();
        for (Entry entry : entries) {
            named.add(new Entry(entry.value(), name(entry.category())));
        }
        return named;
    }

    private String name(String word) throws UsageException {
        if (!ID.matcher(word).matches() || categories.stream().anyMatch(category -> category.name().equals(word))) {
            return word;
        }
        int id = Integer.parseInt(word);
        Optional<Category> known = categories.stream().filter(category -> category.id() == id).findFirst();
        if (known.isEmpty() && complete) {
            throw new UsageException("The file has no category with the id " + word);
        }
        return known.orElseGet(() -> added(id, word)).name();
    }

    private Category added(int id, String name) {
        Category category = new Category(id, name, "");
        categories.add(category);
        return category;
    }
}

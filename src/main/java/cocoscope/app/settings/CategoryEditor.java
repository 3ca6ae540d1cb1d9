package cocoscope.app.settings;

import cocoscope.app.canvas.DistinctColors;
import cocoscope.app.history.History;
import cocoscope.app.settings.CategoryRow.Trouble;
import cocoscope.coco.Category;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.coco.classes.ClassTable;
import cocoscope.coco.classes.ClassTables;
import cocoscope.mask.rule.LabelRule;
import cocoscope.message.Message;
import cocoscope.project.Project;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The categories of all images, as a person edits them. Nothing of it is done before [#apply()].
///
/// Belongs to the view's thread.
public final class CategoryEditor {
    private final History history;
    private final CategoryUses uses;
    private final ReadOnlyObjectWrapper<List<CategoryRow>> rows = new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final ReadOnlyObjectWrapper<Optional<Message>> problem =
            new ReadOnlyObjectWrapper<>(this, "problem", Optional.empty());

    /// What an imported table says of the values or colors of masks.
    private Optional<LabelRule> mapping = Optional.empty();

    public CategoryEditor(History history, CategoryUses uses) {
        this.history = history;
        this.uses = uses;
    }

    public ReadOnlyObjectProperty<List<CategoryRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// Why the last import failed, as one sentence; empty if it did not.
    public ReadOnlyObjectProperty<Optional<Message>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Starts from the settled categories, and after them those that rules and names of files speak of.
    public void begin() {
        Map<String, Integer> used = uses.byName();
        List<CategoryRow> start = new ArrayList<>();
        for (Category category : history.project().categories()) {
            start.add(row(category, used.getOrDefault(category.name(), 0)));
        }
        Set<String> settled = new HashSet<>();
        start.forEach(row -> settled.add(row.name()));
        for (Map.Entry<String, Integer> use : used.entrySet()) {
            if (settled.add(use.getKey())) {
                start.add(row(new Category(nextId(start), use.getKey(), ""), use.getValue()));
            }
        }
        problem.set(Optional.empty());
        mapping = Optional.empty();
        rows.set(List.copyOf(start));
    }

    public Trouble trouble(CategoryRow row) {
        List<CategoryRow> all = rows.get();
        return row.name().isEmpty() ? Trouble.NO_NAME
                : all.stream().filter(other -> other.name().equals(row.name())).count() > 1 ? Trouble.NAME_TWICE
                : row.id() < 1 ? Trouble.ID_TOO_SMALL
                : all.stream().filter(other -> other.id() == row.id()).count() > 1 ? Trouble.ID_TWICE : Trouble.NONE;
    }

    /// The color of a row, 0xRRGGBB: its own, else that of its objects in the image that is shown, else one by its place.
    public int colorOf(CategoryRow row) {
        return row.color().orElseGet(() -> uses.color(row.origin())
                .orElseGet(() -> DistinctColors.rgb(Math.max(0, rows.get().indexOf(row)))));
    }

    /// The first row that has any.
    public Optional<CategoryRow> troubled() {
        return rows.get().stream().filter(row -> trouble(row) != Trouble.NONE).findFirst();
    }

    public void add(String name) {
        set(Stream.concat(rows.get().stream(), Stream.of(row(new Category(nextId(rows.get()), name, ""), 0))).toList());
    }

    public void change(CategoryRow row, CategoryRow changed) {
        set(rows.get().stream().map(old -> old == row ? changed : old).toList());
    }

    /// Gives a category a color at once, and settles all categories by that, so that none gets another id.
    public void color(String category, int rgb) {
        begin();
        named(category).ifPresent(row -> {
            change(row, row.withColor(OptionalInt.of(rgb)));
            if (troubled().isEmpty()) {
                apply();
            }
        });
    }

    /// Moves a row by one place.
    ///
    /// @param places -1 or 1
    public void move(CategoryRow row, int places) {
        List<CategoryRow> moved = new ArrayList<>(rows.get());
        int from = moved.indexOf(row);
        int to = from + places;
        if (from >= 0 && to >= 0 && to < moved.size()) {
            moved.remove(from);
            moved.add(to, row);
            set(moved);
        }
    }

    /// Numbers all from 1, in their order.
    public void number() {
        List<CategoryRow> all = rows.get();
        set(IntStream.range(0, all.size()).mapToObj(i -> all.get(i).withId(i + 1)).toList());
    }

    /// Makes the first one of several, which gets what the others are used for.
    public void merge(List<CategoryRow> merged) {
        CategoryRow first = merged.getFirst();
        SequencedSet<String> origin = new LinkedHashSet<>();
        merged.forEach(row -> origin.addAll(row.origin()));
        CategoryRow whole = first.withOrigin(origin, merged.stream().mapToInt(CategoryRow::uses).sum());
        set(rows.get().stream().filter(row -> row == first || !merged.contains(row)).map(row -> row == first ? whole : row).toList());
    }

    /// Deletes a category that is not used.
    public void delete(CategoryRow row) {
        set(rows.get().stream().filter(other -> other != row).toList());
    }

    /// Takes in the categories of a file: they come first, with their ids. Where the rule is the automatic one, the values or colors that
    /// the file names make a table of it.
    public void importFrom(Path file) {
        try {
            ClassTable table = ClassTables.read(file);
            List<Category> read = table.categories();
            List<CategoryRow> joined = new ArrayList<>();
            Optional<LabelRule> rule = uses.mapped(table);
            Set<String> settled = history.project().categories().stream().map(Category::name).collect(Collectors.toSet());
            for (Category category : read) {
                CategoryRow known = named(category.name()).orElse(row(category, 0));
                joined.add(CategoryRow.of(category, known.origin(), known.uses()));
            }
            Set<Integer> ids = new HashSet<>();
            Set<String> names = new HashSet<>();
            read.forEach(category -> {
                ids.add(category.id());
                names.add(category.name());
            });
            // What the automatic rule found gets its names from the table instead.
            rows.get().stream().filter(row -> !names.contains(row.name()) && (rule.isEmpty() || settled.contains(row.name())))
                    .forEach(row -> joined.add(ids.add(row.id()) ? row : row.withId(free(ids))));
            set(joined);
            mapping = rule;
        } catch (UnreadableJsonException e) {
            problem.set(Optional.of(e.explanation()));
        }
    }

    /// Settles the categories, and gives rules and images the new names.
    ///
    /// @throws IllegalStateException while a row has trouble
    public void apply() {
        if (troubled().isPresent()) {
            throw new IllegalStateException("A category has trouble");
        }
        Map<String, String> renamed = new HashMap<>();
        rows.get().forEach(row -> row.origin().forEach(name -> renamed.put(name, row.name())));
        UnaryOperator<String> name = given -> renamed.getOrDefault(given, given);
        Project edited = uses.renamed(name).withCategories(rows.get().stream().map(CategoryRow::category).toList());
        history.edit(mapping.map(rule -> edited.withRecipe(edited.recipe().withRule(rule.renamed(name)))).orElse(edited));
        mapping = Optional.empty();
    }

    private Optional<CategoryRow> named(String name) {
        return rows.get().stream().filter(row -> row.name().equals(name)).findFirst();
    }

    private void set(List<CategoryRow> changed) {
        problem.set(Optional.empty());
        rows.set(List.copyOf(changed));
    }

    private static CategoryRow row(Category category, int uses) {
        return CategoryRow.of(category, new LinkedHashSet<>(List.of(category.name())), uses);
    }

    private static int nextId(List<CategoryRow> rows) {
        return rows.stream().mapToInt(CategoryRow::id).max().orElse(0) + 1;
    }

    private static int free(Set<Integer> ids) {
        return IntStream.iterate(ids.stream().mapToInt(Integer::intValue).max().orElse(0) + 1, id -> id + 1).filter(ids::add).findFirst()
                .orElseThrow();
    }
}

package cocoscope.coco.classes;

import cocoscope.coco.Category;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/// Categories, and what stands for them in masks, as far as a file says it.
///
/// @param rows            without the background
/// @param backgroundValue the value of the background
/// @param backgroundColor the color of the background, 0xRRGGBB
/// @param kind            of the file
public record ClassTable(List<Row> rows, OptionalInt backgroundValue, OptionalInt backgroundColor, Kind kind) {
    /// Names that stand for no category where they have the value 0, the color black, or the first line.
    private static final Set<String> BACKGROUND = Set.of("background", "_background_", "__background__", "bg", "unlabeled", "unlabelled",
            "void", "none");

    /// A JSON file of categories, which says nothing of masks; a table of values or colors; a list of names, whose values are their lines.
    public enum Kind { CATEGORIES, TABLE, NAMES }

    public ClassTable {
        rows = List.copyOf(rows);
    }

    /// @param value of its pixels, where values are told
    /// @param color 0xRRGGBB of its pixels, where colors are told
    public record Row(Category category, OptionalInt value, OptionalInt color) {}

    static boolean isBackground(String name) {
        return BACKGROUND.contains(name.toLowerCase(Locale.ROOT));
    }

    public List<Category> categories() {
        return rows.stream().map(Row::category).toList();
    }

    public boolean hasValues() {
        return !rows.isEmpty() && rows.stream().allMatch(row -> row.value.isPresent());
    }

    public boolean hasColors() {
        return !rows.isEmpty() && rows.stream().allMatch(row -> row.color.isPresent());
    }

    /// All values that are told, with that of the background.
    public Set<Integer> values() {
        Set<Integer> values = new TreeSet<>();
        rows.forEach(row -> row.value.ifPresent(values::add));
        values.add(backgroundValue.orElse(0));
        return values;
    }

    /// All colors that are told, with that of the background.
    public Set<Integer> colors() {
        Set<Integer> colors = new HashSet<>();
        rows.forEach(row -> row.color.ifPresent(colors::add));
        colors.add(backgroundColor.orElse(0));
        return colors;
    }
}

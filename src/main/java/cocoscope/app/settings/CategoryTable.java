package cocoscope.app.settings;

import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.LabelRule.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A table rule as the window edits it; every edit makes a new table.
///
/// @param colors     whether the table holds colors 0xRRGGBB, else values
/// @param background the value that is no object; empty means 0, unless 0 is in the table
public record CategoryTable(boolean colors, List<Entry> entries, OptionalInt background) {
    public CategoryTable {
        entries = List.copyOf(entries);
    }

    /// The table of a rule, empty for a rule that has none.
    public static Optional<CategoryTable> of(LabelRule rule) {
        return switch (rule) {
            case LabelRule.Values(List<Entry> entries, OptionalInt background) ->
                    Optional.of(new CategoryTable(false, entries, background));
            case LabelRule.Colors(List<Entry> entries, OptionalInt background) ->
                    Optional.of(new CategoryTable(true, entries, background));
            case LabelRule.Automatic _, LabelRule.Band _, LabelRule.Otsu _ -> Optional.empty();
        };
    }

    public LabelRule rule() {
        return colors ? new LabelRule.Colors(entries, background) : new LabelRule.Values(entries, background);
    }

    public Optional<String> category(int value) {
        return entries.stream().filter(entry -> entry.value() == value).map(Entry::category).findFirst();
    }

    /// The value that counts as background, empty when every value is an object or unmapped.
    public OptionalInt effectiveBackground() {
        return background.isPresent() || category(0).isPresent() ? background : OptionalInt.of(0);
    }

    /// Gives a value a category: in its place when it is in the table, else by the order of values.
    public CategoryTable with(int value, String category) {
        List<Entry> changed = new ArrayList<>(entries);
        int place = 0;
        while (place < changed.size() && changed.get(place).value() < value) {
            place++;
        }
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).value() == value) {
                place = i;
            }
        }
        if (place < changed.size() && changed.get(place).value() == value) {
            changed.set(place, new Entry(value, category));
        } else {
            changed.add(place, new Entry(value, category));
        }
        boolean wasBackground = background.isPresent() && background.getAsInt() == value;
        return new CategoryTable(colors, changed, wasBackground ? OptionalInt.empty() : background);
    }

    /// Takes a value out of the table: 0 is the background then where there is none, any other value is unmapped.
    public CategoryTable without(int value) {
        OptionalInt stays = effectiveBackground();
        return new CategoryTable(colors, entries.stream().filter(entry -> entry.value() != value).toList(), stays);
    }

    /// Makes `value` the background, and the former background an object of the category `former`.
    public CategoryTable withBackground(int value, String former) {
        OptionalInt before = effectiveBackground();
        CategoryTable freed = before.isPresent() && before.getAsInt() != value ? with(before.getAsInt(), former) : this;
        return new CategoryTable(colors, freed.without(value).entries, OptionalInt.of(value));
    }
}

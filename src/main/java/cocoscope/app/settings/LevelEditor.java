package cocoscope.app.settings;

import cocoscope.app.images.ShownContent;
import cocoscope.app.preview.DetectedLevels;
import cocoscope.app.preview.LivePreview;
import cocoscope.convert.Recipe;
import cocoscope.mask.level.Levels;
import cocoscope.mask.level.ReadMask;
import cocoscope.mask.level.Reading;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.LabelRule.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What a person does to the levels of a mask: every edit makes the next recipe, whose reading then names its levels, and whose
/// table follows them.
public final class LevelEditor {
    private final ShownContent shown;
    private final LivePreview live;
    private final DetectedLevels detected;
    private final RuleEditor rules;

    public LevelEditor(ShownContent shown, LivePreview live, DetectedLevels detected, RuleEditor rules) {
        this.shown = shown;
        this.live = live;
        this.detected = detected;
        this.rules = rules;
    }

    /// The levels that the mask is read by, ascending.
    public List<Levels.Level> levels() {
        return detected.get().map(ReadMask::levels).map(Levels::all).orElse(List.of());
    }

    /// Whether levels are those that a person named, not those that were found.
    public boolean areNamed() {
        return !recipe().reading().levels().isEmpty();
    }

    /// @return whether there can be such a level
    public boolean add(int value) {
        List<Integer> values = values();
        values.add(value);
        return set(values, recipe().rule());
    }

    /// @return whether there can be such a level
    public boolean change(int from, int to) {
        List<Integer> values = values();
        values.remove(Integer.valueOf(from));
        values.add(to);
        return set(values, renamed(from, to));
    }

    /// The last two levels stay: with fewer there is nothing to tell apart.
    public void remove(int value) {
        List<Integer> values = values();
        values.remove(Integer.valueOf(value));
        if (values.size() >= 2) {
            set(values, CategoryTable.of(recipe().rule()).filter(table -> table.category(value).isPresent())
                    .map(table -> table.without(value).rule()).orElse(recipe().rule()));
        }
    }

    /// Finds the levels in the mask again.
    public void find() {
        setReading(recipe().reading().withLevels(List.of()), recipe().rule());
    }

    public boolean isBackground(int value) {
        Optional<LabelRule> applied = live.conversion().map(it -> it.labeling().rule());
        return applied.map(rule -> switch (rule) {
            case LabelRule.Band band -> band.holds(value) == band.inverted();
            case LabelRule.Values _, LabelRule.Colors _ ->
                    CategoryTable.of(rule).map(CategoryTable::effectiveBackground).orElse(OptionalInt.empty())
                            .equals(OptionalInt.of(value));
            case LabelRule.Automatic _, LabelRule.Otsu _ -> false;
        }).orElse(false);
    }

    /// A table gets another background, and any other rule gives way to the automatic one with this background.
    public void setBackground(int value) {
        if (CategoryTable.of(recipe().rule()).isPresent()) {
            rules.setBackground(value);
        } else {
            setReading(recipe().reading(), new LabelRule.Automatic(OptionalInt.of(value)));
        }
    }

    private List<Integer> values() {
        return new ArrayList<>(levels().stream().map(Levels.Level::value).toList());
    }

    private LabelRule renamed(int from, int to) {
        LabelRule rule = recipe().rule();
        Optional<CategoryTable> table = CategoryTable.of(rule).filter(it -> it.category(to).isEmpty());
        return table.map(it -> new CategoryTable(it.colors(),
                it.entries().stream().map(entry -> entry.value() == from ? new Entry(to, entry.category()) : entry).toList(),
                it.background().equals(OptionalInt.of(from)) ? OptionalInt.of(to) : it.background()).rule()).orElse(rule);
    }

    private boolean set(List<Integer> values, LabelRule rule) {
        try {
            setReading(recipe().reading().withLevels(values), rule);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private void setReading(Reading reading, LabelRule rule) {
        shown.recipeProperty().set(recipe().withReading(reading).withRule(rule));
    }

    private Recipe recipe() {
        return shown.recipeProperty().get();
    }
}

package cocoscope.app.settings;

import cocoscope.app.history.History;
import cocoscope.app.images.OpenedImage;
import cocoscope.app.images.ShownContent;
import cocoscope.app.preview.DetectedLevels;
import cocoscope.app.preview.LivePreview;
import cocoscope.convert.Conversion;
import cocoscope.convert.Recipe;
import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import cocoscope.mask.Otsu;
import cocoscope.mask.level.ReadMask;
import cocoscope.mask.rule.LabelRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedSet;
import java.util.TreeSet;

/// What a person does to the rule: every edit makes the next recipe.
///
/// Edits of what an automatic rule found turn it into the table or band that it found.
public final class RuleEditor {
    /// More values than these make no table that a person could fill in.
    public static final int MAX_VALUES = 64;

    /// Why a way to tell objects cannot be chosen for a mask.
    public enum Obstacle { NONE, NO_MASK, TOO_MANY_VALUES, NO_COLORS, NO_IDS }

    private final History history;
    private final ShownContent shown;
    private final LivePreview live;
    private final DetectedLevels levels;
    private final Map<Integer, String> names = new LinkedHashMap<>();

    public RuleEditor(History history, ShownContent shown, LivePreview live, DetectedLevels levels) {
        this.history = history;
        this.shown = shown;
        this.live = live;
        this.levels = levels;
    }

    /// Otsu's threshold of the mask that is shown; -1 where there is none.
    public int otsu() {
        return shown.masked().map(it -> Otsu.threshold(it.histogram())).orElse(-1);
    }

    public Obstacle obstacle(ObjectMode mode) {
        Optional<OpenedImage.Masked> masked = shown.masked();
        if (masked.isEmpty()) {
            return Obstacle.NO_MASK;
        }
        Mask.Samples samples = masked.get().mask().samples();
        boolean many = values(masked.get()).size() > MAX_VALUES;
        return switch (mode) {
            case THRESHOLD -> Obstacle.NONE;
            case VALUES -> many ? Obstacle.TOO_MANY_VALUES : Obstacle.NONE;
            case COLORS -> samples == Mask.Samples.GRAY ? Obstacle.NO_COLORS : many ? Obstacle.TOO_MANY_VALUES : Obstacle.NONE;
            case IDS -> samples == Mask.Samples.COLOR ? Obstacle.NO_IDS : Obstacle.NONE;
        };
    }

    /// How objects are told now: as a person chose, or as the automatic rule was applied.
    public ObjectMode mode() {
        Recipe.Instances instances = isAutomatic() ? live.conversion().map(it -> it.recipe().instances()).orElse(recipe().instances())
                : recipe().instances();
        boolean ids = instances == Recipe.Instances.VALUE
                && (isAutomatic() || recipe().rule() instanceof LabelRule.Band(int low, _, boolean inverted, _) && low == 1 && !inverted);
        return ids ? ObjectMode.IDS : switch (applied()) {
            case LabelRule.Band _, LabelRule.Otsu _ -> ObjectMode.THRESHOLD;
            case LabelRule.Colors _ -> ObjectMode.COLORS;
            case LabelRule.Values _, LabelRule.Automatic _ -> ObjectMode.VALUES;
        };
    }

    /// Whether the rule is decided by the program, and may change with other masks.
    public boolean isAutomatic() {
        return recipe().rule() instanceof LabelRule.Automatic;
    }

    /// Changes how objects are told, starting from what the mask shows now.
    public void choose(ObjectMode mode) {
        Optional<OpenedImage.Masked> masked = shown.masked();
        if (masked.isEmpty() || mode == mode() && !isAutomatic()) {
            return;
        }
        if (mode == ObjectMode.IDS) {
            instancePerValue();
            return;
        }
        Recipe.Instances instances = mode() == ObjectMode.IDS ? Recipe.Instances.COMPONENT : recipe().instances();
        LabelRule rule = switch (mode) {
            case THRESHOLD, IDS -> mode() == ObjectMode.THRESHOLD && applied() instanceof LabelRule.Band band ? band : band(masked.get());
            case VALUES -> table(masked.get(), false).rule();
            case COLORS -> table(masked.get(), true).rule();
        };
        shown.recipeProperty().set(recipe().withInstances(instances).withRule(rule));
    }

    /// Leaves it to the program how objects are told.
    public void automatic() {
        Recipe.Instances instances = mode() == ObjectMode.IDS ? Recipe.Instances.COMPONENT : recipe().instances();
        shown.recipeProperty().set(recipe().withInstances(instances).withRule(new LabelRule.Automatic()));
    }

    /// Keeps what the automatic rule found for the shown mask.
    public void pin() {
        if (isAutomatic()) {
            live.conversion().ifPresent(it ->
                    shown.recipeProperty().set(recipe().withInstances(it.recipe().instances()).withRule(applied())));
        }
    }

    /// Puts all values of the mask into a fresh table, or back to automatic where they are too many.
    public void startOver() {
        Optional<OpenedImage.Masked> masked = shown.masked();
        boolean colors = recipe().rule() instanceof LabelRule.Colors;
        boolean fits = obstacle(colors ? ObjectMode.COLORS : ObjectMode.VALUES) == Obstacle.NONE;
        masked.ifPresent(it -> set(fits ? fresh(it, colors).rule() : new LabelRule.Automatic()));
    }

    /// Makes every value but 0 an annotation of its own, all of one category.
    public void instancePerValue() {
        shown.masked().map(OpenedImage.Masked::mask).ifPresent(mask ->
                shown.recipeProperty().set(recipe().withInstances(Recipe.Instances.VALUE)
                        .withRule(new LabelRule.Band(1, mask.topLevel(), false, bandCategory()))));
    }

    public void setBand(int low, int high, boolean inverted) {
        set(new LabelRule.Band(low, high, inverted, bandCategory()));
    }

    /// Whether Otsu's method finds the threshold in each mask anew.
    public void setOtsu(boolean otsu) {
        boolean inverted = applied() instanceof LabelRule.Band band && band.inverted();
        if (otsu) {
            set(new LabelRule.Otsu(inverted, bandCategory()));
        } else if (applied() instanceof LabelRule.Band band) {
            set(band);
        }
    }

    public void setCategory(ValueRow row, String category) {
        String name = category.strip();
        if (name.isEmpty() || name.equals(row.category())) {
            return;
        }
        names.put(row.value(), name);
        switch (recipe().rule()) {
            case LabelRule.Otsu(boolean inverted, _) -> set(new LabelRule.Otsu(inverted, name));
            case LabelRule.Band(int low, int high, boolean inverted, _) -> set(new LabelRule.Band(low, high, inverted, name));
            case LabelRule.Automatic _, LabelRule.Values _, LabelRule.Colors _ -> {
                if (applied() instanceof LabelRule.Band(int low, int high, boolean inverted, _)) {
                    set(new LabelRule.Band(low, high, inverted, name));
                } else {
                    edited().map(table -> table.with(row.value(), name)).ifPresent(table -> set(table.rule()));
                }
            }
        }
    }

    /// Gives values or colors their categories, all at once; an empty one takes a value out of the table.
    public void setCategories(Map<Integer, String> categories) {
        Optional<OpenedImage.Masked> masked = shown.masked();
        edited().or(() -> masked.map(it -> fresh(it, it.mask().samples() == Mask.Samples.COLOR))).ifPresent(start -> {
            CategoryTable table = start;
            for (Map.Entry<Integer, String> entry : categories.entrySet()) {
                table = entry.getValue().isEmpty() ? table.without(entry.getKey()) : table.with(entry.getKey(), entry.getValue());
            }
            names.putAll(categories);
            names.values().removeIf(String::isEmpty);
            set(table.rule());
        });
    }

    /// Takes a value into the table, or out of it.
    public void setIncluded(ValueRow row, boolean included) {
        if (!row.category().isEmpty()) {
            names.put(row.value(), row.category());
        }
        edited().map(table -> included ? table.with(row.value(), name(table, row.value())) : table.without(row.value()))
                .ifPresent(table -> set(table.rule()));
    }

    /// Makes a value the background; the former background becomes an object.
    public void setBackground(int value) {
        edited().filter(table -> table.effectiveBackground().isEmpty() || table.effectiveBackground().getAsInt() != value)
                .map(table -> table.withBackground(value, name(table, table.effectiveBackground().orElse(0))))
                .ifPresent(table -> set(table.rule()));
    }

    /// Categories that are settled or were used so far, by name.
    public SequencedSet<String> knownCategories() {
        TreeSet<String> known = new TreeSet<>(names.values());
        history.project().categories().forEach(category -> known.add(category.name()));
        edited().ifPresent(table -> table.entries().forEach(entry -> known.add(entry.category())));
        if (applied() instanceof LabelRule.Band band) {
            known.add(band.category());
        }
        return known;
    }

    private Recipe recipe() {
        return shown.recipeProperty().get();
    }

    private void set(LabelRule rule) {
        shown.recipeProperty().set(recipe().withRule(rule));
    }

    /// The rule as it was last applied, or as it is set where it was not.
    public LabelRule applied() {
        LabelRule rule = recipe().rule();
        return switch (rule) {
            case LabelRule.Automatic _, LabelRule.Otsu _ ->
                    live.conversion().map(Conversion::labeling).map(it -> it.rule()).orElse(rule);
            case LabelRule.Band _, LabelRule.Values _, LabelRule.Colors _ -> rule;
        };
    }

    private Optional<CategoryTable> edited() {
        return CategoryTable.of(applied());
    }

    private String bandCategory() {
        return applied() instanceof LabelRule.Band band ? band.category() : LabelRule.OBJECT;
    }

    private LabelRule band(OpenedImage.Masked masked) {
        return new LabelRule.Band(Otsu.threshold(masked.histogram()), masked.mask().topLevel(), false, bandCategory());
    }

    /// The values as they are read: the levels of a dirty mask.
    private Histogram values(OpenedImage.Masked masked) {
        return levels.get().map(ReadMask::histogram).orElse(masked.histogram());
    }

    private CategoryTable table(OpenedImage.Masked masked, boolean colors) {
        Optional<CategoryTable> applied = edited().filter(table -> table.colors() == colors);
        return applied.orElseGet(() -> fresh(masked, colors));
    }

    private CategoryTable fresh(OpenedImage.Masked masked, boolean colors) {
        Histogram histogram = values(masked);
        int[] palette = colors ? masked.mask().palette().orElse(new int[0]) : new int[0];
        CategoryTable table = new CategoryTable(colors, new ArrayList<>(), OptionalInt.empty());
        for (int entry = 0; entry < Math.min(histogram.size(), MAX_VALUES); entry++) {
            int value = histogram.value(entry);
            int key = value < palette.length ? palette[value] : value;
            if (key != 0) {
                table = table.with(key, name(table, key));
            }
        }
        return table;
    }

    private String name(CategoryTable table, int value) {
        String known = names.get(value);
        return known != null ? known
                : table.colors() ? "color_" + ValueRows.hexadecimal(value).substring(1).toLowerCase(Locale.ROOT) : "value_" + value;
    }

}

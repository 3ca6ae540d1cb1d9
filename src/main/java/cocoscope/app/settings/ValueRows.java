package cocoscope.app.settings;

import cocoscope.app.settings.ValueRow.Role;
import cocoscope.app.settings.ValueRow.Swatch;
import cocoscope.convert.Conversion;
import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.Labeling;
import cocoscope.mask.runs.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The table of detected values, as one conversion sees it.
public final class ValueRows {
    /// More unmapped values than these are summed up in the warning only.
    static final int UNMAPPED_SHOWN = 64;

    /// Of a larger table, as of a published data set, only the values that occur.
    private static final int MAX_SHOWN_WITHOUT_PIXELS = 24;

    private final Conversion conversion;
    private final Mask mask;
    private final int[] palette;
    /// What the rule made, before decisions on single objects.
    private final Labeling ruled;
    private final Regions found;
    private final List<ValueRow> rows = new ArrayList<>();

    private ValueRows(Conversion conversion) {
        this.conversion = conversion;
        mask = conversion.mask();
        ruled = conversion.objects().ruled();
        found = conversion.objects().found();
        palette = mask.palette().orElse(new int[0]);
    }

    public static List<ValueRow> of(Conversion conversion) {
        ValueRows made = new ValueRows(conversion);
        switch (conversion.labeling().rule()) {
            case LabelRule.Band band -> made.addBand(band);
            case LabelRule.Values rule -> made.addTable(new CategoryTable(false, rule.entries(), rule.background()));
            case LabelRule.Colors rule -> made.addTable(new CategoryTable(true, rule.entries(), rule.background()));
            case LabelRule.Automatic _, LabelRule.Otsu _ -> throw new IllegalArgumentException("A rule that was not applied");
        }
        return List.copyOf(made.rows);
    }

    private void addBand(LabelRule.Band band) {
        Histogram histogram = conversion.histogram();
        long inside = 0;
        long all = 0;
        for (int entry = 0; entry < histogram.size(); entry++) {
            int level = mask.samples() == Mask.Samples.COLOR ? Mask.luma(histogram.value(entry)) : histogram.value(entry);
            all += histogram.count(entry);
            inside += band.holds(level) ? histogram.count(entry) : 0;
        }
        int top = mask.topLevel();
        String within = levels(band.low(), band.high());
        String without = Stream.of(levels(0, band.low() - 1), levels(band.high() + 1, top))
                .filter(levels -> !levels.isEmpty()).collect(Collectors.joining(", "));
        int low = gray(band.low());
        rows.add(new ValueRow(Role.OBJECT, -1, band.inverted() ? without : within, new Swatch(low, false), 1,
                band.inverted() ? all - inside : inside, found.components(), ruled.targets().stream()
                .map(Labeling.LabeledValues::category).findFirst().orElse(band.category())));
        rows.add(new ValueRow(Role.BACKGROUND, -1, band.inverted() ? within : without, new Swatch(low, false), 0,
                band.inverted() ? inside : all - inside, -1, ""));
    }

    private static String levels(int from, int to) {
        return from > to ? "" : from == to ? "" + from : from + "\u2013" + to;
    }

    private void addTable(CategoryTable table) {
        table.effectiveBackground().ifPresent(value -> add(Role.BACKGROUND, table, value, 0, -1, ""));
        for (LabelRule.Entry entry : table.entries()) {
            if (table.entries().size() > MAX_SHOWN_WITHOUT_PIXELS && pixels(table, entry.value()) == 0) {
                continue;
            }
            int label = label(entry);
            int components = label == 0 ? 0 : found.componentsOfLabel(label);
            add(Role.OBJECT, table, entry.value(), label, components, entry.category());
        }
        ruled.unmapped().stream().limit(UNMAPPED_SHOWN)
                .forEach(unmapped -> add(Role.UNMAPPED, table, unmapped.value(), 0, -1, ""));
        rows.sort((a, b) -> Integer.compare(a.value(), b.value()));
    }

    private void add(Role role, CategoryTable table, int value, int label, int components, String category) {
        boolean hexadecimal = table.colors() || mask.samples() == Mask.Samples.COLOR;
        rows.add(new ValueRow(role, value, hexadecimal ? hexadecimal(value) : "" + value,
                new Swatch(table.colors() ? value : color(value), table.colors() || mask.samples() != Mask.Samples.GRAY), label,
                pixels(table, value), components, category));
    }

    /// The label of a table's entry; 0 when none of its pixels occurs.
    private int label(LabelRule.Entry entry) {
        List<Labeling.LabeledValues> targets = ruled.targets();
        int byCategory = 0;
        for (int label = 1; label <= targets.size(); label++) {
            Labeling.LabeledValues target = targets.get(label - 1);
            if (target.category().equals(entry.category())) {
                if (target.values().contains(entry.value())) {
                    return label;
                }
                byCategory = byCategory == 0 ? label : byCategory;
            }
        }
        return byCategory;
    }

    private long pixels(CategoryTable table, int value) {
        Histogram histogram = conversion.histogram();
        if (!table.colors() || mask.samples() == Mask.Samples.COLOR) {
            return histogram.countOf(value);
        }
        long pixels = 0;
        for (int entry = 0; entry < histogram.size(); entry++) {
            pixels += color(histogram.value(entry)) == value ? histogram.count(entry) : 0;
        }
        return pixels;
    }

    /// What a raw value of the mask looks like.
    private int color(int value) {
        return switch (mask.samples()) {
            case COLOR -> value;
            case INDEX -> value < palette.length ? palette[value] : 0;
            case GRAY -> gray(value);
        };
    }

    private int gray(int value) {
        int level = mask.samples() == Mask.Samples.GRAY ? (int) (value * 255L / mask.maximum()) : value;
        return level << 16 | level << 8 | level;
    }

    public static String hexadecimal(int color) {
        return String.format(Locale.ROOT, "#%06X", color);
    }
}

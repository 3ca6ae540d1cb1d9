package cocoscope.mask.rule;

import cocoscope.mask.palette.KnownPalette;
import cocoscope.mask.palette.KnownPalette.Line;
import cocoscope.mask.rule.LabelRule.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/// The classes of a published data set as a rule, and the values that are left out of masks and counted.
public record PaletteTable(LabelRule rule, Set<Integer> ignored) {
    public PaletteTable {
        ignored = Set.copyOf(ignored);
    }

    /// The table for masks of colors, or of numbers.
    public static PaletteTable of(KnownPalette palette, boolean byColor) {
        Set<Integer> ignored = new TreeSet<>();
        for (Line line : palette.lines()) {
            if (line.isLeftOut() && (byColor ? line.hasColor() : line.hasNumber())) {
                ignored.add(Integer.decode(byColor ? line.color() : line.number()));
            }
        }
        return new PaletteTable(byColor ? colors(palette) : numbers(palette), ignored);
    }

    /// The classes by their numbers, for gray levels and palette indices; no entries when there are no numbers.
    static LabelRule.Values numbers(KnownPalette palette) {
        List<Entry> entries = new ArrayList<>();
        boolean background = false;
        for (Line line : palette.lines()) {
            if (line.isClass() && line.hasNumber()) {
                entries.add(new Entry(Integer.parseInt(line.number()), line.name()));
            }
            background |= line.number().equals("0") && line.name().equals("-");
        }
        return new LabelRule.Values(entries, background ? OptionalInt.of(0) : OptionalInt.empty());
    }

    /// The classes by their colors; those with one color share a category that has both names. No entries when there are
    /// no colors.
    static LabelRule.Colors colors(KnownPalette palette) {
        Map<Integer, String> names = new LinkedHashMap<>();
        for (Line line : palette.lines()) {
            if (line.isClass() && line.hasColor()) {
                names.merge(Integer.decode(line.color()), line.name(), (one, other) -> one + " / " + other);
            }
        }
        return new LabelRule.Colors(names.entrySet().stream().map(name -> new Entry(name.getKey(), name.getValue())).toList(),
                OptionalInt.of(0));
    }

    /// Whether the data set does not code its classes in this way.
    public boolean isEmpty() {
        return rule.categories().isEmpty();
    }
}

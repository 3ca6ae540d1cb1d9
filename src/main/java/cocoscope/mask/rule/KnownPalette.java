package cocoscope.mask.rule;

import cocoscope.mask.rule.LabelRule.Entry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/// The numbers and colours by which published data sets code their classes. Each is a text file that names its source,
/// with a line a class: number, colour, name. `-` stands for no number, no colour, or the background, `*` for
/// what is left out and counted.
public enum KnownPalette {
    VOC, ADE20K, CITYSCAPES, CITYSCAPES_TRAIN, CAMVID, COCO_STUFF;

    /// A table, and the values that are left out of masks and counted.
    public record Table(LabelRule rule, Set<Integer> ignored) {
        public Table {
            ignored = Set.copyOf(ignored);
        }

        /// Whether the data set does not code its classes in this way.
        public boolean isEmpty() {
            return rule instanceof LabelRule.Values values && values.entries().isEmpty()
                    || rule instanceof LabelRule.Colors colors && colors.entries().isEmpty();
        }
    }

    private record Line(String number, String color, String name) {}

    /// The classes by their numbers, for grey levels and palette indices; no entries when there are no numbers.
    public LabelRule.Values numbers() {
        List<Entry> entries = new ArrayList<>();
        for (Line line : lines()) {
            if (isClass(line) && !line.number.equals("-")) {
                entries.add(new Entry(Integer.parseInt(line.number), line.name));
            }
        }
        boolean background = lines().stream().anyMatch(line -> line.number.equals("0") && line.name.equals("-"));
        return new LabelRule.Values(entries, background ? OptionalInt.of(0) : OptionalInt.empty());
    }

    /// The classes by their colours; those with one colour share a category that has both names. No entries when there are
    /// no colours.
    public LabelRule.Colors colors() {
        Map<Integer, String> names = new LinkedHashMap<>();
        for (Line line : lines()) {
            if (isClass(line) && !line.color.equals("-")) {
                names.merge(Integer.decode(line.color), line.name, (one, other) -> one + " / " + other);
            }
        }
        return new LabelRule.Colors(names.entrySet().stream().map(name -> new Entry(name.getKey(), name.getValue())).toList(),
                OptionalInt.of(0));
    }

    /// The table for masks of colours, or of numbers.
    public Table table(boolean byColor) {
        Set<Integer> ignored = new TreeSet<>();
        for (Line line : lines()) {
            String value = byColor ? line.color : line.number;
            if (line.name.equals("*") && !value.equals("-")) {
                ignored.add(Integer.decode(value));
            }
        }
        return new Table(byColor ? colors() : numbers(), ignored);
    }

    private static boolean isClass(Line line) {
        return !line.name.equals("-") && !line.name.equals("*");
    }

    private List<Line> lines() {
        String file = "/cocoscope/palette/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
        var stream = Objects.requireNonNull(KnownPalette.class.getResourceAsStream(file), file);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(" ", 3))
                    .map(parts -> new Line(parts[0], parts[1], parts[2])).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

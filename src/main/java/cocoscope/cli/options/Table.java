package cocoscope.cli.options;

import cocoscope.mask.rule.LabelRule.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// What values or colors stand for, as in `--values "100=cat,200=dog"` and `--colors "#ff0000=roof"`.
record Table(List<Entry> entries) {
    private static final Pattern VALUE = Pattern.compile("\\d{1,8}");
    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");

    static OptionalInt value(String text) {
        return VALUE.matcher(text).matches() ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    /// A color like `#ff0000` as 0xRRGGBB.
    static OptionalInt color(String text) {
        return COLOR.matcher(text).matches() ? OptionalInt.of(Integer.parseInt(text, 1, 7, 16)) : OptionalInt.empty();
    }

    static final class OfValues implements ITypeConverter<Table> {
        @Override
        public Table convert(String text) {
            return read(text, Table::value, "a value and its category like 100=cat");
        }
    }

    static final class OfColors implements ITypeConverter<Table> {
        @Override
        public Table convert(String text) {
            return read(text, Table::color, "a color and its category like #ff0000=roof");
        }
    }

    private static Table read(String text, Function<String, OptionalInt> reader, String expected) {
        List<Entry> entries = new ArrayList<>();
        Set<Integer> known = new HashSet<>();
        for (String pair : text.split(",", -1)) {
            int equals = pair.indexOf('=');
            OptionalInt value = reader.apply(pair.substring(0, Math.max(0, equals)).strip());
            String category = pair.substring(equals + 1).strip();
            if (value.isEmpty() || category.isEmpty()) {
                throw new TypeConversionException("'" + pair + "' is not " + expected);
            }
            if (!known.add(value.getAsInt())) {
                throw new TypeConversionException("'" + pair.substring(0, equals) + "' is listed twice");
            }
            entries.add(new Entry(value.getAsInt(), category));
        }
        return new Table(List.copyOf(entries));
    }
}

package cocoscope.coco.classes;

import cocoscope.coco.UnreadableJsonException;
import cocoscope.coco.classes.ClassTable.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/// A table of classes as comma-separated values: columns by their names in the first line, such as `id,name,color`, or in that order.
final class CsvTable {
    private static final Set<String> NAMES = Set.of("name", "names", "class", "class name", "classname", "label", "category",
            "category name");
    private static final Set<String> VALUES = Set.of("id", "value", "pixel value", "index", "idx", "class id", "category id", "label id",
            "grey", "gray");
    private static final Set<String> COLORS = Set.of("color", "colour", "rgb", "hex", "color rgb");
    private static final String[][] PARTS = {{"r", "red"}, {"g", "green"}, {"b", "blue"}};
    private static final String[] ORDER = {"id", "name", "color"};

    private final Path file;
    private final List<List<String>> lines;
    private final List<String> header;
    private final int first;

    private CsvTable(Path file, List<List<String>> lines, List<String> header, int first) {
        this.file = file;
        this.lines = lines;
        this.header = header;
        this.first = first;
    }

    /// Nothing for a text that is no table; what ends in `.csv` or `.tsv` has to be one.
    ///
    /// @throws UnreadableJsonException when it has to be one and is none
    static Optional<CsvTable> of(Path file, List<String> text) throws UnreadableJsonException {
        String gap = IntStream.of(',', ';', '\t').mapToObj(Character::toString)
                .filter(it -> !text.isEmpty() && text.getFirst().contains(it))
                .findFirst().orElse(",");
        List<List<String>> lines = text.stream().map(line -> fields(line, gap.charAt(0))).toList();
        List<String> header = lines.isEmpty() ? List.of() : lines.getFirst().stream().map(CsvTable::normal).toList();
        String name = file.toString().toLowerCase(Locale.ROOT);
        boolean isNamedSo = name.endsWith(".csv") || name.endsWith(".tsv");
        if (header.stream().anyMatch(NAMES::contains) && (isNamedSo || header.size() > 1)) {
            return Optional.of(new CsvTable(file, lines, header, 1));
        }
        if (!lines.isEmpty() && lines.stream().allMatch(CsvTable::isPlainRow)) {
            return Optional.of(new CsvTable(file, lines, List.of(ORDER).subList(0, Math.min(3, lines.getFirst().size())), 0));
        }
        if (isNamedSo) {
            throw new UnreadableJsonException(file, ClassTableProblem.NO_NAME_COLUMN.with(ClassTableProblem.FORMS.with()));
        }
        return Optional.empty();
    }

    /// Whether a line without a header is a number, a name and perhaps a color.
    private static boolean isPlainRow(List<String> fields) {
        return fields.size() >= 2 && fields.size() <= 3 && fields.getFirst().matches("\\d{1,9}") && fields.get(1).matches(".*\\p{L}.*")
                && (fields.size() == 2 || ClassColor.of(fields.get(2)).isPresent());
    }

    ClassTable read() throws UnreadableJsonException {
        ClassRows rows = new ClassRows(file);
        for (int line = first; line < lines.size(); line++) {
            List<String> fields = lines.get(line);
            if (!fields.stream().allMatch(String::isEmpty)) {
                String name = field(fields, NAMES).filter(it -> !it.isEmpty()).orElseThrow(() -> wrong(ClassTableProblem.ROW_WITHOUT_NAME));
                rows.add(line + 1, name, value(fields, line), color(fields, line));
            }
        }
        return rows.table(Kind.TABLE);
    }

    private OptionalInt value(List<String> fields, int line) throws UnreadableJsonException {
        Optional<String> value = field(fields, VALUES);
        if (value.isPresent() && !value.get().matches("\\d{1,9}")) {
            throw wrong(ClassTableProblem.ID, value.get(), line + 1);
        }
        return value.isPresent() ? OptionalInt.of(Integer.parseInt(value.get())) : OptionalInt.empty();
    }

    private OptionalInt color(List<String> fields, int line) throws UnreadableJsonException {
        Optional<String> whole = field(fields, COLORS);
        List<Optional<String>> parts = IntStream.range(0, 3).mapToObj(part -> field(fields, Set.of(PARTS[part]))).toList();
        if (whole.isEmpty() && parts.stream().anyMatch(Optional::isEmpty)) {
            return OptionalInt.empty();
        }
        OptionalInt color = whole.isPresent() ? ClassColor.of(whole.get())
                : ClassColor.of(parts.get(0).orElse(""), parts.get(1).orElse(""), parts.get(2).orElse(""));
        if (color.isEmpty()) {
            throw wrong(ClassTableProblem.COLOR, line + 1);
        }
        return color;
    }

    private Optional<String> field(List<String> fields, Set<String> names) {
        return IntStream.range(0, header.size()).filter(column -> names.contains(header.get(column))).boxed().findFirst()
                .map(column -> column < fields.size() ? fields.get(column) : "");
    }

    private UnreadableJsonException wrong(ClassTableProblem problem, Object... facts) {
        return new UnreadableJsonException(file, problem.with(facts));
    }

    private static String normal(String column) {
        return column.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ').strip();
    }

    /// The fields of a line; one in quotes may have the separator in it.
    private static List<String> fields(String line, char gap) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (char letter : line.toCharArray()) {
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == gap && !quoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(letter);
            }
        }
        fields.add(field.toString().strip());
        return fields;
    }
}

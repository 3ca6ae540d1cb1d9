package cocoscope.coco.classes;

import cocoscope.coco.CategoryReader;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.coco.classes.ClassTable.Kind;
import cocoscope.coco.classes.ClassTable.Row;
import cocoscope.input.InputFile;
import cocoscope.input.UnreadableInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads categories: JSON as COCO has them, CVAT's `labelmap.txt`, CSV tables as Roboflow's `_classes.csv`, and lists of names.
public final class ClassTables {

    private static final int LONGEST_NAME = 200;
    /// Of CVAT: `name:red,green,blue:parts:actions`.
    private static final Pattern LABEL = Pattern.compile("(.+?):\\s*(\\d{1,3}),\\s*(\\d{1,3}),\\s*(\\d{1,3})\\s*(?::.*)?");
    private static final Pattern NAME = Pattern.compile("[^;\\t{}<>=\"|\\p{Cntrl}]*\\p{L}[^;\\t{}<>=\"|\\p{Cntrl}]*");
    /// A comma may be inside a name, with a space after it.
    private static final Pattern FIELDS = Pattern.compile(",(?! \\p{L})|:\\s*\\d");

    private ClassTables() {}

    /// @throws UnreadableJsonException also for a file that is none of these
    public static ClassTable read(Path file) throws UnreadableJsonException {
        String text = text(file);
        String start = text.strip();
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".json") || start.startsWith("{") || start.startsWith("[")) {
            return new ClassTable(CategoryReader.read(file).stream().map(category -> new Row(category, OptionalInt.empty(),
                    OptionalInt.empty())).toList(),
                    OptionalInt.empty(), OptionalInt.empty(), Kind.CATEGORIES);
        }
        List<String> lines = text.lines().toList();
        Optional<CsvTable> csv = CsvTable.of(file, lines);
        return csv.isPresent() ? csv.get().read() : isLabelMap(lines) ? labelMap(file, lines) : names(file, lines);
    }

    private static boolean isLabelMap(List<String> lines) {
        return lines.stream().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).findFirst()
                .filter(line -> LABEL.matcher(line).matches()).isPresent();
    }

    private static ClassTable labelMap(Path file, List<String> lines) throws UnreadableJsonException {
        ClassRows rows = new ClassRows(file);
        for (int line = 1; line <= lines.size(); line++) {
            String text = lines.get(line - 1).strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                Matcher label = LABEL.matcher(text);
                OptionalInt color = label.matches() ? ClassColor.of(label.group(2), label.group(3), label.group(4)) : OptionalInt.empty();
                if (color.isEmpty()) {
                    throw new UnreadableJsonException(file, ClassTableProblem.LABEL.with(line));
                }
                rows.add(line, label.group(1).strip(), OptionalInt.empty(), color);
            }
        }
        return rows.table(Kind.TABLE);
    }

    private static ClassTable names(Path file, List<String> lines) throws UnreadableJsonException {
        ClassRows rows = new ClassRows(file);
        boolean background = lines.stream().map(String::strip).filter(name -> !name.isEmpty()).findFirst().filter(ClassTable::isBackground)
                .isPresent();
        int value = background ? 0 : 1;
        for (int line = 1; line <= lines.size(); line++) {
            String name = lines.get(line - 1).strip();
            if (!name.isEmpty()) {
                if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches() || FIELDS.matcher(name).find()) {
                    throw new UnreadableJsonException(file, ClassTableProblem.NO_NAME.with(line, ClassTableProblem.FORMS.with()));
                }
                rows.add(line, name, OptionalInt.of(value++), OptionalInt.empty());
            }
        }
        return rows.table(Kind.NAMES);
    }

    private static String text(Path file) throws UnreadableJsonException {
        try {
            return InputFile.text(file);
        } catch (UnreadableInputException e) {
            throw new UnreadableJsonException(file, e.explanation());
        }
    }
}

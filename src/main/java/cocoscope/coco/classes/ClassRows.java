package cocoscope.coco.classes;

import cocoscope.coco.Category;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.coco.classes.ClassTable.Kind;
import cocoscope.coco.classes.ClassTable.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// Gathers the rows of a file, and refuses what is there twice.
final class ClassRows {
    private record Named(String name, OptionalInt value, OptionalInt color) {}

    private final Path file;
    private final List<Named> rows = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Set<Integer> values = new HashSet<>();
    private final Set<Integer> colors = new HashSet<>();
    private OptionalInt backgroundValue = OptionalInt.empty();
    private OptionalInt backgroundColor = OptionalInt.empty();

    ClassRows(Path file) {
        this.file = file;
    }

    /// @param line counted from 1
    /// @throws UnreadableJsonException when name, value or color is there already
    void add(int line, String name, OptionalInt value, OptionalInt color) throws UnreadableJsonException {
        if (!names.add(name)) {
            throw new UnreadableJsonException(file, ClassTableProblem.NAME_AGAIN.with(line, name));
        }
        if (value.isPresent() && !values.add(value.getAsInt())) {
            throw new UnreadableJsonException(file, ClassTableProblem.VALUE_AGAIN.with(line, value.getAsInt()));
        }
        if (color.isPresent() && !colors.add(color.getAsInt())) {
            throw new UnreadableJsonException(file, ClassTableProblem.COLOR_AGAIN.with(line, String.format("#%06x", color.getAsInt())));
        }
        if (ClassTable.isBackground(name) && value.orElse(0) == 0) {
            backgroundValue = value;
            backgroundColor = color;
        } else {
            rows.add(new Named(name, value, color));
        }
    }

    /// The table: values from 1 are ids, and else rows are numbered.
    ///
    /// @throws UnreadableJsonException when there is no row
    ClassTable table(Kind kind) throws UnreadableJsonException {
        if (rows.isEmpty()) {
            throw new UnreadableJsonException(file, ClassTableProblem.NO_CATEGORY.with(ClassTableProblem.FORMS.with()));
        }
        boolean ids = rows.stream().allMatch(row -> row.value.orElse(0) > 0);
        List<Row> numbered = new ArrayList<>();
        for (Named row : rows) {
            int id = ids ? row.value.orElseThrow() : numbered.size() + 1;
            numbered.add(new Row(new Category(id, row.name, ""), row.value, row.color));
        }
        return new ClassTable(numbered, backgroundValue, backgroundColor, kind);
    }
}

package cocoscope.ui.settings;

import cocoscope.app.settings.MaskModel;
import cocoscope.app.settings.ValueRow;
import cocoscope.app.settings.ValueRow.Role;
import cocoscope.app.settings.ValueRows;
import cocoscope.convert.Conversion;
import cocoscope.convert.Recipe;
import cocoscope.convert.Recipe.PolygonKind;
import cocoscope.mask.ValueEncoding;
import cocoscope.mask.level.ReadMask;
import cocoscope.ui.control.Text;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;

/// What the settings of each step come to, in one line.
record StepSummary(MaskModel model, Text text) {
    StringBinding reading() {
        return Bindings.createStringBinding(() -> recipe().encoding().numbers() != ValueEncoding.PLAIN
                ? text.of(recipe().encoding().numbers()) : model.levels().get().map(this::reading).orElse(""),
                model.levels().property(), model.recipe());
    }

    private String reading(ReadMask read) {
        return switch (read.reason()) {
            case CLEAN, INDICES, VALUES_WANTED -> text.get("summary.asStored");
            default -> text.get("summary.read", text.of(read.method()), read.histogram().size());
        };
    }

    StringBinding objects() {
        return Bindings.createStringBinding(() -> model.live().settledPreviewProperty().get().conversion().map(this::objects).orElse(""),
                model.live().settledPreviewProperty(), model.recipe());
    }

    private String objects(Conversion conversion) {
        List<ValueRow> rows = ValueRows.of(conversion);
        List<ValueRow> objects = rows.stream().filter(row -> row.role() == Role.OBJECT).toList();
        long categories = objects.stream().map(ValueRow::category).distinct().count();
        String told = objects.size() == 1 && objects.getFirst().value() < 0
                ? text.get("summary.range", objects.getFirst().text(), objects.getFirst().category())
                : text.get("summary.values", objects.size(), rows.size(), categories);
        int min = recipe().minimumArea();
        return min > 1 ? told + text.get("summary.minimumArea", min) : told;
    }

    StringBinding shape() {
        return Bindings.createStringBinding(() -> !recipe().segmentation().hasPolygons() ? text.get("summary.noPolygons")
                : recipe().polygons() == PolygonKind.SIMPLIFIED
                        ? text.get("summary.simplified", text.decimals(2).format(recipe().simplification().tolerance()))
                        : text.get("summary.polygons", text.of(recipe().polygons())), model.recipe());
    }

    StringBinding output() {
        return Bindings.createStringBinding(() -> text.get("summary.output", text.of(recipe().segmentation()), text.of(recipe().profile())),
                model.recipe());
    }

    private Recipe recipe() {
        return model.recipe().get();
    }
}

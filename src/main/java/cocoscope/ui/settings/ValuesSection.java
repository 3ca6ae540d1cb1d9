package cocoscope.ui.settings;

import atlantafx.base.theme.Styles;
import cocoscope.app.preview.Preview;
import cocoscope.app.settings.CategoryEditor;
import cocoscope.app.settings.CategoryUses;
import cocoscope.app.settings.MaskModel;
import cocoscope.app.settings.RuleEditor;
import cocoscope.app.settings.ValueRow;
import cocoscope.app.settings.ValueRow.Role;
import cocoscope.app.settings.ValueRows;
import cocoscope.convert.Conversion;
import cocoscope.mask.rule.Labeling;
import cocoscope.ui.control.CheckedField;
import cocoscope.ui.control.Form;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.NumberCell;
import cocoscope.ui.control.Text;
import cocoscope.ui.control.ToText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The values that occur in the mask, and the category that each becomes.
final class ValuesSection extends VBox {
    private static final int MAX_ROWS_SHOWN = 9;
    private static final double ROW_HEIGHT = 28;
    private static final double HEADER_HEIGHT = 29;
    private static final double SIGNS_WIDTH = 62;
    private static final double DIGIT_WIDTH = 9;
    private static final double MIN_CATEGORY_WIDTH = 60;
    private static final double SCROLL_BAR_WIDTH = 10;
    private static final double MIN_WIDTH_WITH_COMPONENTS = 360;

    private final MaskModel model;
    private final RuleEditor editor;
    private final Text text;
    private final TableView<ValueRow> table = new TableView<>() {
        @Override
        protected void layoutChildren() {
            fillWidth();
            super.layoutChildren();
        }
    };
    private final ComboBox<ValueRow> background = new ComboBox<>();
    private final HBox backgroundLine;
    private final HBox bandLine;
    private final Label unmapped = new Label();
    private final TableColumn<ValueRow, ValueRow> included = new TableColumn<>();
    private final TableColumn<ValueRow, ValueRow> value;
    private final TableColumn<ValueRow, String> category;

    ValuesSection(MaskModel model, Text text) {
        super(8);
        this.model = model;
        editor = model.rules();
        this.text = text;
        table.setId("values");
        table.setFixedCellSize(ROW_HEIGHT);
        table.setAccessibleText(text.get("values.title"));
        table.getStyleClass().addAll(Styles.DENSE, "values-table");
        table.setEditable(true);
        table.setFixedCellSize(ROW_HEIGHT);
        // With it the table never scrolls sideways; all widths are set.
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setPlaceholder(new Label(text.get("values.none")));
        value = column(text.get("values.value"), row -> row);
        category = column(text.get("values.category"), ValueRow::category);
        addColumns();
        unmapped.getStyleClass().add("warning-line");
        unmapped.setGraphic(Icon.WARNING.node());
        unmapped.setWrapText(true);
        unmapped.setId("unmapped");
        backgroundLine = backgroundLine();
        bandLine = line("values.category", bandCategory());
        getChildren().addAll(table, bandLine, backgroundLine, unmapped);
        model.live().settledPreviewProperty().addListener((_, _, _) -> show());
        model.colors().paletteProperty().subscribe(_ -> table.refresh());
        model.live().soloLabelProperty().addListener((_, _, _) -> table.refresh());
        show();
    }

    /// The values as they are shown.
    List<ValueRow> rows() {
        return table.getItems();
    }

    private void addColumns() {
        included.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        included.setCellFactory(_ -> new IncludedCell(editor, text));
        fix(included, 28);
        CategoryEditor categories = new CategoryEditor(model.history(), new CategoryUses(model.history(), model.shown(), model.live()));
        value.setCellFactory(_ -> new ValueCell(model.colors(), model.live().soloLabelProperty(), categories::color, text));
        TableColumn<ValueRow, Number> pixels = numbers("values.pixels", 62, ValueRow::pixels);
        TableColumn<ValueRow, Number> components = numbers("values.components", 94, ValueRow::components);
        components.visibleProperty().bind(table.widthProperty().greaterThan(MIN_WIDTH_WITH_COMPONENTS));
        category.setId("category-column");
        category.setCellFactory(_ -> new CategoryCell(editor, text));
        category.setOnEditCommit(edit -> editor.setCategory(edit.getRowValue(), edit.getNewValue()));
        table.getColumns().addAll(List.of(included, value, category, components, pixels));
        table.getColumns().forEach(column -> {
            column.setSortable(false);
            column.setReorderable(false);
        });
    }

    /// The categories have what the other columns leave.
    private void fillWidth() {
        double others = table.getColumns().stream().filter(column -> column != category && column.isVisible())
                .mapToDouble(TableColumn::getWidth).sum();
        double bar = table.getItems().size() > MAX_ROWS_SHOWN ? SCROLL_BAR_WIDTH : 0;
        fix(category, Math.max(MIN_CATEGORY_WIDTH, table.getWidth() - others - bar));
    }

    private TableColumn<ValueRow, Number> numbers(String key, double width, Function<ValueRow, Number> cell) {
        TableColumn<ValueRow, Number> column = column(text.get(key), cell);
        column.setCellFactory(_ -> new NumberCell<>(text));
        column.getStyleClass().add("number-column");
        fix(column, width);
        return column;
    }

    private static <T> TableColumn<ValueRow, T> column(String title, Function<ValueRow, T> cell) {
        TableColumn<ValueRow, T> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(cell.apply(row.getValue())));
        return column;
    }

    private static void fix(TableColumn<ValueRow, ?> column, double width) {
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setMaxWidth(width);
    }

    private HBox backgroundLine() {
        background.setId("background");
        background.setPrefWidth(110);
        background.setConverter(new ToText<>(row -> row.text()));
        background.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable ValueRow row, boolean empty) {
                super.updateItem(row, empty);
                setText(row == null || empty ? "" : text.get("values.choice", row.text(), text.number(row.pixels())));
            }
        });
        background.valueProperty().addListener((_, _, chosen) -> {
            if (chosen != null && chosen.role() != Role.BACKGROUND) {
                editor.setBackground(chosen.value());
            }
        });
        return line("values.background", background);
    }

    private HBox line(String key, Region control) {
        Label name = new Label(text.get(key));
        name.setLabelFor(control);
        name.getStyleClass().add("muted");
        name.setMinWidth(Form.NAMES_WIDTH);
        name.setPrefWidth(Form.NAMES_WIDTH);
        control.setMinWidth(0);
        control.setPrefWidth(100);
        control.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(control, Priority.ALWAYS);
        HBox line = new HBox(8, name, control);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /// The one category of a range of values.
    private CheckedField bandCategory() {
        CheckedField field = new CheckedField("band-category", model.live().settledPreviewProperty().map(preview ->
                band(preview).map(ValueRow::category).orElse("")), typed -> {
                    if (typed.isEmpty()) {
                        return Optional.of(text.get("values.noName"));
                    }
                    band(model.live().settledPreviewProperty().get()).ifPresent(row -> editor.setCategory(row, typed));
                    return Optional.empty();
                });
        field.field().setAccessibleText(text.get("values.category"));
        return field;
    }

    private static Optional<ValueRow> band(Preview preview) {
        return preview.conversion().map(ValueRows::of).flatMap(rows -> rows.stream()
                .filter(row -> row.value() < 0 && row.role() == Role.OBJECT).findFirst());
    }

    private static void show(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    private void show() {
        Optional<Conversion> conversion = model.live().settledPreviewProperty().get().conversion();
        List<ValueRow> rows = conversion.map(ValueRows::of).orElse(List.of());
        if (!rows.equals(table.getItems())) {
            table.getItems().setAll(rows);
        }
        fix(value, SIGNS_WIDTH + DIGIT_WIDTH * Math.clamp(rows.stream().mapToInt(row -> row.text().length()).max().orElse(0), 3, 9));
        double height = HEADER_HEIGHT + ROW_HEIGHT * Math.clamp(rows.size(), 1, MAX_ROWS_SHOWN);
        table.setMinHeight(height);
        table.setPrefHeight(height);
        table.setMaxHeight(height);
        boolean isTable = rows.stream().anyMatch(row -> row.value() >= 0);
        included.setVisible(isTable);
        show(table, isTable || rows.isEmpty());
        show(bandLine, !isTable && !rows.isEmpty());
        show(backgroundLine, isTable);
        background.getItems().setAll(isTable ? rows : List.of());
        background.setValue(rows.stream().filter(row -> isTable && row.role() == Role.BACKGROUND).findFirst().orElse(null));
        showUnmapped(conversion.map(Conversion::labeling).map(Labeling::unmapped).orElse(List.of()));
    }

    private void showUnmapped(List<Labeling.Unmapped> values) {
        long pixels = values.stream().mapToLong(Labeling.Unmapped::pixels).sum();
        unmapped.setText(text.get("values.unmapped", values.size(), pixels));
        unmapped.setVisible(!values.isEmpty());
        unmapped.setManaged(!values.isEmpty());
    }
}

package cocoscope.ui;

import atlantafx.base.theme.Styles;
import cocoscope.app.RuleEditor;
import cocoscope.app.ValueRow;
import cocoscope.app.ValueRow.Role;
import cocoscope.app.ValueRows;
import cocoscope.app.Workspace;
import cocoscope.convert.Conversion;
import cocoscope.mask.Labeling;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The values that occur in the mask, and the category that each becomes.
final class ValuesSection extends VBox {
    private static final int MOST_ROWS_SHOWN = 9;
    private static final double ROW_HEIGHT = 30;
    private static final double HEADER_HEIGHT = 36;

    private final Workspace workspace;
    private final RuleEditor editor;
    private final Text text;
    private final TableView<ValueRow> table = new TableView<>();
    private final ComboBox<ValueRow> background = new ComboBox<>();
    private final HBox backgroundLine;
    private final Label unmapped = new Label();
    private boolean showing;

    ValuesSection(Workspace workspace, RuleEditor editor, Text text) {
        super(8);
        this.workspace = workspace;
        this.editor = editor;
        this.text = text;
        table.setId("values");
        table.setAccessibleText(text.get("values.title"));
        table.getStyleClass().addAll(Styles.DENSE, "values-table");
        table.setEditable(true);
        table.setFixedCellSize(ROW_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        table.setPlaceholder(new Label(text.get("values.none")));
        addColumns();
        unmapped.getStyleClass().add("warning-line");
        unmapped.setGraphic(Icon.WARNING.node());
        unmapped.setWrapText(true);
        unmapped.setId("unmapped");
        backgroundLine = backgroundLine();
        getChildren().addAll(table, backgroundLine, unmapped);
        workspace.live().previewProperty().addListener((_, _, _) -> show());
        show();
    }

    private void addColumns() {
        TableColumn<ValueRow, ValueRow> on = column("", 28, row -> row);
        on.setCellFactory(_ -> new IncludedCell(editor, text));
        TableColumn<ValueRow, ValueRow> value = column(text.get("values.value"), 80, row -> row);
        value.setCellFactory(_ -> new ValueCell());
        TableColumn<ValueRow, Number> pixels = column(text.get("values.pixels"), 70, ValueRow::pixels);
        pixels.setCellFactory(_ -> new NumberCell<>(text));
        TableColumn<ValueRow, Number> pieces = column(text.get("values.pieces"), 58, ValueRow::pieces);
        pieces.setCellFactory(_ -> new NumberCell<>(text));
        TableColumn<ValueRow, String> category = new TableColumn<>(text.get("values.category"));
        category.setPrefWidth(90);
        category.setMinWidth(80);
        category.setReorderable(false);
        category.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().category()));
        category.setCellFactory(_ -> new CategoryCell(editor, text));
        category.setOnEditCommit(edit -> editor.setCategory(edit.getRowValue(), edit.getNewValue()));
        pixels.getStyleClass().add("number-column");
        pieces.getStyleClass().add("number-column");
        table.getColumns().addAll(List.of(on, value, pixels, pieces, category));
    }

    private static <T> TableColumn<ValueRow, T> column(String title, double width, java.util.function.Function<ValueRow, T> cell) {
        TableColumn<ValueRow, T> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(cell.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setMaxWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private HBox backgroundLine() {
        background.setId("background");
        background.setPrefWidth(110);
        background.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable ValueRow row) {
                return row == null ? "" : row.text();
            }

            @Override
            public @Nullable ValueRow fromString(String typed) {
                return null;
            }
        });
        background.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable ValueRow row, boolean empty) {
                super.updateItem(row, empty);
                setText(row == null || empty ? "" : text.get("values.choice", row.text(), text.number(row.pixels())));
            }
        });
        background.valueProperty().addListener((_, _, chosen) -> {
            if (!showing && chosen != null) {
                editor.setBackground(chosen.value());
            }
        });
        Label name = new Label(text.get("values.background"));
        name.setLabelFor(background);
        HBox line = new HBox(8, name, background);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void show() {
        Optional<Conversion> conversion = workspace.live().conversion();
        List<ValueRow> rows = conversion.map(ValueRows::of).orElse(List.of());
        if (!rows.equals(table.getItems())) {
            table.getItems().setAll(rows);
        }
        double height = HEADER_HEIGHT + ROW_HEIGHT * Math.clamp(rows.size(), 1, MOST_ROWS_SHOWN);
        table.setMinHeight(height);
        table.setPrefHeight(height);
        table.setMaxHeight(height);
        showing = true;
        boolean isTable = rows.stream().anyMatch(row -> row.value() >= 0);
        backgroundLine.setVisible(isTable);
        backgroundLine.setManaged(isTable);
        background.getItems().setAll(isTable ? rows : List.of());
        background.setValue(rows.stream().filter(row -> isTable && row.role() == Role.BACKGROUND).findFirst().orElse(null));
        showing = false;
        showUnmapped(conversion.map(Conversion::labeling).map(Labeling::unmapped).orElse(List.of()));
    }

    private void showUnmapped(List<Labeling.Unmapped> values) {
        long pixels = values.stream().mapToLong(Labeling.Unmapped::pixels).sum();
        unmapped.setText(text.get("values.unmapped", values.size(), pixels));
        unmapped.setVisible(!values.isEmpty());
        unmapped.setManaged(!values.isEmpty());
    }
}

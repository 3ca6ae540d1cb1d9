package cocoscope.ui.settings;

import atlantafx.base.theme.Styles;
import cocoscope.app.settings.CategoryEditor;
import cocoscope.app.settings.CategoryRow;
import cocoscope.app.settings.CategoryRow.Trouble;
import cocoscope.ui.control.FieldCell;
import cocoscope.ui.control.FilePicker;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.NumberCell;
import cocoscope.ui.control.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The categories with their ids and colors, as a person edits them before they count.
public final class CategoriesPane extends VBox {
    private static final Pattern ID = Pattern.compile("\\d{1,9}");

    private final CategoryEditor editor;
    private final Text text;
    private final TableView<CategoryRow> table = new TableView<>();
    private final Label problem = new Label();
    private final CategoryMoving move;
    private final Button apply = new Button();

    /// @param close takes the pane away
    public CategoriesPane(CategoryEditor editor, Text text, FilePicker picker, Runnable close) {
        super(12);
        this.editor = editor;
        this.text = text;
        setId("categories-pane");
        getStyleClass().addAll("dialog-card", "categories-pane");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = new Label(text.get("categories.title"));
        title.getStyleClass().add("dialog-title");
        move = new CategoryMoving(editor, text);
        fillTable();
        problem.setId("categories-problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.setGraphic(Icon.WARNING.node("changed"));
        problem.managedProperty().bind(problem.visibleProperty());
        getChildren().addAll(title, table, tools(picker), move, problem, buttons(close));
        VBox.setVgrow(table, Priority.ALWAYS);
        editor.rowsProperty().subscribe(_ -> show());
        editor.problemProperty().subscribe(_ -> showProblem());
    }

    private void fillTable() {
        table.setId("categories");
        table.setAccessibleText(text.get("categories.title"));
        table.getStyleClass().addAll(Styles.DENSE, "categories-table");
        table.setPlaceholder(new Label(text.get("categories.none")));
        table.setFixedCellSize(36);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        TableColumn<CategoryRow, CategoryRow> color = column("categories.color", 60);
        color.setCellFactory(_ -> new ColorCell(editor, text));
        TableColumn<CategoryRow, CategoryRow> thing = column("categories.thing", 60);
        thing.setCellFactory(_ -> new ThingCell(editor, text));
        TableColumn<CategoryRow, Number> uses = new TableColumn<>(text.get("categories.uses"));
        uses.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().uses()));
        uses.setCellFactory(_ -> new NumberCell<>(text));
        uses.getStyleClass().add("number-column");
        uses.setPrefWidth(60);
        table.getColumns().addAll(List.of(color,
                field("categories.id", 70, row -> Integer.toString(row.id()),
                (row, typed) -> row.withId(ID.matcher(typed.strip()).matches() ? Integer.parseInt(typed.strip()) : 0)),
                field("categories.name", 190, CategoryRow::name, CategoryRow::withName),
                field("categories.supercategory", 170, CategoryRow::supercategory, CategoryRow::withSupercategory), thing, uses));
        table.getColumns().forEach(column -> {
            column.setSortable(false);
            column.setReorderable(false);
        });
    }

    private TableColumn<CategoryRow, CategoryRow> field(String key, double width, Function<CategoryRow, String> read,
                                                        BiFunction<CategoryRow, String, CategoryRow> write) {
        TableColumn<CategoryRow, CategoryRow> column = column(key, width);
        column.setCellFactory(_ -> field(text.get(key), read, write));
        return column;
    }

    private TableCell<CategoryRow, CategoryRow> field(String name, Function<CategoryRow, String> read, BiFunction<CategoryRow, String,
            CategoryRow> write) {
        return new FieldCell<>(name, read, (row, typed) -> editor.change(row, write.apply(row, typed)));
    }

    private TableColumn<CategoryRow, CategoryRow> column(String key, double width) {
        TableColumn<CategoryRow, CategoryRow> column = new TableColumn<>(text.get(key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setPrefWidth(width);
        return column;
    }

    private Node tools(FilePicker picker) {
        Button merge = tool("merge", () -> editor.merge(List.copyOf(selected())));
        Button delete = tool("delete", this::delete);
        Button up = tool("up", () -> moveSelected(-1));
        Button down = tool("down", () -> moveSelected(1));
        Runnable enable = () -> {
            int chosen = selected().size();
            merge.setDisable(chosen < 2);
            List.of(delete, up, down).forEach(button -> button.setDisable(chosen != 1));
        };
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<CategoryRow>) _ -> enable.run());
        enable.run();
        return new FlowPane(8, 8, tool("add", this::add), delete, merge, up, down, tool("number", editor::number),
                tool("import", () -> picker.categories().ifPresent(editor::importFrom)));
    }

    private Button tool(String name, Runnable action) {
        Button button = new Button(text.get("categories.tool." + name));
        button.setId("categories-" + name);
        button.getStyleClass().add(Styles.SMALL);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private List<CategoryRow> selected() {
        return table.getSelectionModel().getSelectedItems();
    }

    private void add() {
        long more = editor.rowsProperty().get().stream().filter(row -> row.name().startsWith(text.get("categories.new"))).count();
        editor.add(text.get("categories.new") + (more == 0 ? "" : " " + (more + 1)));
        table.getSelectionModel().clearAndSelect(table.getItems().size() - 1);
        table.scrollTo(table.getItems().size() - 1);
    }

    private void moveSelected(int places) {
        int index = table.getSelectionModel().getSelectedIndex();
        editor.move(selected().getFirst(), places);
        table.getSelectionModel().clearAndSelect(Math.clamp(index + places, 0, table.getItems().size() - 1));
    }

    private void delete() {
        CategoryRow row = selected().getFirst();
        if (row.uses() == 0) {
            editor.delete(row);
        } else {
            move.ask(row);
        }
    }

    private void show() {
        int index = table.getSelectionModel().getSelectedIndex();
        table.getItems().setAll(editor.rowsProperty().get());
        if (index >= 0 && index < table.getItems().size()) {
            table.getSelectionModel().clearAndSelect(index);
        }
        move.close();
        showProblem();
    }

    private void showProblem() {
        Optional<CategoryRow> row = editor.troubled();
        problem.setText(editor.problemProperty().get().map(text::of)
                .orElseGet(() -> row.map(it -> trouble(it, editor.trouble(it))).orElse("")));
        problem.setVisible(!problem.getText().isEmpty());
        apply.setDisable(row.isPresent());
    }

    private String trouble(CategoryRow row, Trouble trouble) {
        return text.get("Trouble." + trouble.name(), row.name(), Integer.toString(row.id()));
    }

    private Node buttons(Runnable close) {
        Button cancel = new Button(text.get("export.cancel"));
        cancel.setId("categories-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> close.run());
        apply.setText(text.get("categories.apply"));
        apply.setId("categories-apply");
        apply.getStyleClass().add(Styles.ACCENT);
        apply.setDefaultButton(true);
        apply.setOnAction(_ -> {
            editor.apply();
            close.run();
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8, gap, cancel, apply);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}

package cocoscope.ui.settings;

import atlantafx.base.theme.Styles;
import cocoscope.app.settings.LevelEditor;
import cocoscope.app.settings.MaskModel;
import cocoscope.app.settings.ValueRows;
import cocoscope.mask.Mask;
import cocoscope.mask.level.Levels.Level;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.Text;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The levels that a dirty mask is read by: edited, added and removed by a person, one of them the background.
final class LevelsTable extends VBox {
    private static final int MAX_ROWS_SHOWN = 6;
    private static final double ROW_HEIGHT = 28;
    private static final double HEADER_HEIGHT = 37;

    private final MaskModel model;
    private final LevelEditor editor;
    private final Text text;
    private final TableView<Level> table = new TableView<>();
    private final TextField added = new TextField();
    private final Button find = new Button();
    private List<Integer> shownBackgrounds = List.of();

    /// @param shown whether levels matter for the mask
    LevelsTable(MaskModel model, LevelEditor editor, Text text, ObservableBooleanValue shown) {
        super(6);
        this.model = model;
        this.editor = editor;
        this.text = text;
        table.setId("levels");
        table.setAccessibleText(text.get("levels.title"));
        table.getStyleClass().addAll(Styles.DENSE, "values-table");
        table.setEditable(true);
        table.setFixedCellSize(ROW_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setPlaceholder(new Label(text.get("levels.none")));
        addColumns();
        getChildren().addAll(table, addLine());
        visibleProperty().bind(shown);
        managedProperty().bind(shown);
        model.levels().property().addListener((_, _, _) -> show());
        model.live().previewProperty().addListener((_, _, _) -> show());
        model.recipe().addListener((_, _, _) -> show());
        show();
    }

    private void addColumns() {
        TableColumn<Level, String> value = column("levels.value", level -> name(level.value()));
        value.setCellFactory(TextFieldTableCell.forTableColumn());
        value.setOnEditCommit(edit -> {
            OptionalInt typed = value(edit.getNewValue());
            if (typed.isEmpty() || !editor.change(edit.getRowValue().value(), typed.getAsInt())) {
                table.refresh();
            }
        });
        TableColumn<Level, String> share = column("levels.share", level -> text.diagnosis().share(level.share()));
        TableColumn<Level, String> confidence = column("levels.confidence", level -> text.diagnosis().share(level.confidence()));
        share.getStyleClass().add("number-column");
        confidence.getStyleClass().add("number-column");
        List.of(share, confidence).forEach(column -> column.setCellFactory(_ -> new Figure()));
        TableColumn<Level, Level> background = nodes("levels.background", this::background);
        TableColumn<Level, Level> remove = nodes("levels.remove", this::remove);
        remove.setText("");
        background.setMinWidth(92);
        remove.setMaxWidth(34);
        remove.setMinWidth(34);
        table.getColumns().addAll(List.of(value, share, confidence, background, remove));
        table.getColumns().forEach(column -> {
            column.setSortable(false);
            column.setReorderable(false);
        });
    }

    private TableColumn<Level, String> column(String key, Function<Level, String> cell) {
        TableColumn<Level, String> column = new TableColumn<>(text.get(key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(cell.apply(row.getValue())));
        return column;
    }

    private TableColumn<Level, Level> nodes(String key, Function<Level, Node> cell) {
        TableColumn<Level, Level> column = new TableColumn<>(text.get(key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Level level, boolean empty) {
                super.updateItem(level, empty);
                setAlignment(Pos.CENTER);
                setGraphic(level == null || empty ? null : cell.apply(level));
            }
        });
        return column;
    }

    private Node background(Level level) {
        RadioButton button = new RadioButton();
        button.setId("background-" + level.value());
        button.setSelected(editor.isBackground(level.value()));
        button.setAccessibleText(text.get("levels.isBackground", name(level.value())));
        button.setOnAction(_ -> {
            editor.setBackground(level.value());
            button.setSelected(editor.isBackground(level.value()));
        });
        return button;
    }

    private Node remove(Level level) {
        Button button = new Button(null, Icon.CLOSE.node());
        button.setId("remove-" + level.value());
        button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, Styles.SMALL);
        button.setAccessibleText(text.get("levels.removeOne", name(level.value())));
        button.setTooltip(new Tooltip(text.get("levels.removeOne", name(level.value()))));
        button.setDisable(table.getItems().size() <= 2);
        button.setOnAction(_ -> editor.remove(level.value()));
        return button;
    }

    private HBox addLine() {
        added.setId("level-added");
        added.setPromptText(text.get("levels.added"));
        added.setPrefWidth(96);
        added.getStyleClass().add("setting-field");
        HBox.setHgrow(added, Priority.ALWAYS);
        added.setOnAction(_ -> add());
        Button add = new Button(text.get("levels.add"));
        add.setId("level-add");
        add.getStyleClass().add(Styles.SMALL);
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(_ -> add());
        find.setId("levels-find");
        find.setText(text.get("levels.find"));
        find.getStyleClass().add(Styles.SMALL);
        find.setMinWidth(USE_PREF_SIZE);
        find.setOnAction(_ -> editor.find());
        HBox line = new HBox(6, added, add, find);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void add() {
        OptionalInt typed = value(added.getText());
        if (typed.isPresent() && editor.add(typed.getAsInt())) {
            added.clear();
        }
    }

    private void show() {
        List<Level> levels = editor.levels();
        List<Integer> backgrounds = levels.stream().map(Level::value).filter(editor::isBackground).toList();
        if (!levels.equals(table.getItems())) {
            table.getItems().setAll(levels);
        } else if (!backgrounds.equals(shownBackgrounds)) {
            table.refresh();
        }
        shownBackgrounds = backgrounds;
        double height = HEADER_HEIGHT + ROW_HEIGHT * Math.clamp(levels.size(), 1, MAX_ROWS_SHOWN) + 2;
        table.setMinHeight(height);
        table.setPrefHeight(height);
        table.setMaxHeight(height);
        find.setVisible(editor.areNamed());
        find.setManaged(editor.areNamed());
    }

    private String name(int value) {
        return colors() ? ValueRows.hexadecimal(value) : Integer.toString(value);
    }

    private OptionalInt value(String typed) {
        String word = typed.strip();
        return word.matches("#[0-9A-Fa-f]{6}") && colors() ? OptionalInt.of(Integer.parseInt(word.substring(1), 16))
                : word.matches("\\d{1,5}") && !colors() ? OptionalInt.of(Integer.parseInt(word)) : OptionalInt.empty();
    }

    private boolean colors() {
        return model.shown().masked()
                .map(masked -> masked.mask().samples() == Mask.Samples.COLOR).orElse(false);
    }

    /// A number with its unit, to the right.
    private static final class Figure extends TableCell<Level, String> {
        Figure() {
            setAlignment(Pos.CENTER_RIGHT);
        }

        @Override
        protected void updateItem(@Nullable String words, boolean empty) {
            super.updateItem(words, empty);
            setText(empty ? null : words);
        }
    }
}

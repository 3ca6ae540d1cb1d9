package cocoscope.ui.files;

import atlantafx.base.theme.Styles;
import cocoscope.app.pairing.PairingTable;
import cocoscope.app.pairing.PairingTable.Suggestion;
import cocoscope.pairing.PairRow;
import cocoscope.pairing.PairRow.State;
import cocoscope.pairing.PairingRule;
import cocoscope.ui.control.FilePicker;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.Text;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Which pictures and masks belong together: the rule, what it comes to, and a row for each pair and for each file without one.
public final class PairingPane extends VBox {
    private static final List<String> RULES = List.of("auto", "stem", "suffix:_mask", "prefix:gt_", "replace:*_image=*_mask",
            "folder:images=masks", "extension:png", "regex:(.+)_gt");

    private final PairingTable pairing;
    private final Text text;
    private final ComboBox<String> rule = new ComboBox<>();
    private final Label meaning = new Label();
    private final FlowPane counts = new FlowPane(6, 6);
    private final ToggleGroup filter = new ToggleGroup();
    private final TableView<PairRow> table = new TableView<>();
    private final Label suggestion = new Label();
    private final Button follow = new Button();
    private final HBox suggestionLine = new HBox(10, suggestion, follow);
    private Optional<State> only = Optional.empty();

    /// @param close takes the pane away
    public PairingPane(PairingTable pairing, Text text, FilePicker picker, Runnable close) {
        super(12);
        this.pairing = pairing;
        this.text = text;
        setId("pairing-pane");
        getStyleClass().addAll("dialog-card", "pairing-pane");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = new Label(text.get("pairing.title"));
        title.getStyleClass().add("dialog-title");
        counts.setId("pairing-counts");
        fillTable(picker);
        suggestionLine.setAlignment(Pos.CENTER_LEFT);
        suggestionLine.getStyleClass().add("suggestion");
        suggestion.setId("pairing-suggestion");
        suggestion.setWrapText(true);
        suggestion.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(suggestion, Priority.ALWAYS);
        follow.setId("pairing-follow");
        follow.setMinWidth(USE_PREF_SIZE);
        follow.setText(text.get("RowAction.LIKE_THIS"));
        follow.setOnAction(_ -> pairing.suggestionProperty().get().ifPresent(pairing::accept));
        getChildren().addAll(title, ruleLine(), counts, table, suggestionLine, buttons(close));
        VBox.setVgrow(table, Priority.ALWAYS);
        pairing.ruleProperty().subscribe(_ -> showRule());
        pairing.rowsProperty().subscribe(_ -> showRows());
        pairing.suggestionProperty().subscribe(_ -> showSuggestion());
    }

    private Node ruleLine() {
        Label name = new Label(text.get("pairing.rule"));
        name.setLabelFor(rule);
        name.setMinWidth(USE_PREF_SIZE);
        rule.setId("pairing-rule");
        rule.setEditable(true);
        rule.setPrefWidth(270);
        rule.setMinWidth(270);
        rule.getItems().setAll(RULES);
        rule.setAccessibleText(text.get("pairing.rule"));
        rule.getEditor().textProperty().addListener((_, _, typed) -> typed(typed));
        meaning.setId("pairing-meaning");
        meaning.setWrapText(true);
        meaning.setMinHeight(36);
        HBox line = new HBox(10, name, rule, meaning);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void typed(String words) {
        PairingRule.parse(words.strip()).ifPresentOrElse(typed -> {
            if (!typed.equals(pairing.ruleProperty().get())) {
                pairing.ruleProperty().set(typed);
            }
            explainRule();
        }, () -> explain(text.get("pairing.noRule"), true));
    }

    private void showRule() {
        String words = pairing.ruleProperty().get().text();
        if (!rule.getEditor().getText().strip().equals(words)) {
            rule.setValue(words);
            rule.getEditor().setText(words);
        }
        explainRule();
    }

    private void explainRule() {
        explain(PairingRuleText.meaning(pairing.ruleProperty().get(), text), false);
    }

    private void explain(String words, boolean wrong) {
        meaning.setText(words);
        meaning.setGraphic(wrong ? Icon.WARNING.node("changed") : null);
        meaning.getStyleClass().removeAll("muted", "hint");
        meaning.getStyleClass().add(wrong ? "hint" : "muted");
    }

    private void fillTable(FilePicker picker) {
        table.setId("pairs");
        table.setAccessibleText(text.get("pairing.title"));
        table.getStyleClass().addAll(Styles.DENSE, "pairs-table");
        table.setPlaceholder(new Label(text.get("pairing.none")));
        table.setFixedCellSize(34);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<PairRow, PairRow> state = column("pairing.state", row -> row, 150);
        state.setCellFactory(_ -> new PairStateCell(text));
        TableColumn<PairRow, PairRow> actions = column("pairing.action", row -> row, 172);
        actions.setCellFactory(_ -> new PairActionCell(pairing, picker, text));
        actions.setMinWidth(172);
        table.getColumns().addAll(List.of(state, fileColumn("pairing.picture", PairRow::picture), fileColumn("pairing.mask", PairRow::mask),
                column("pairing.category", row -> row.category().orElse(""), 90), actions));
        table.getColumns().forEach(column -> column.setReorderable(false));
    }

    private TableColumn<PairRow, String> fileColumn(String key, Function<PairRow, Optional<Path>> file) {
        TableColumn<PairRow, String> column = column(key, row -> file.apply(row).map(pairing::name).orElse(""), 230);
        column.setCellFactory(_ -> new FileCell());
        return column;
    }

    private <T> TableColumn<PairRow, T> column(String key, Function<PairRow, T> cell, double width) {
        TableColumn<PairRow, T> column = new TableColumn<>(text.get(key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(cell.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        return column;
    }

    private void showRows() {
        List<PairRow> rows = pairing.rowsProperty().get();
        Map<State, Long> numbers = rows.stream().collect(Collectors.groupingBy(PairRow::state, () -> new EnumMap<>(State.class),
                Collectors.counting()));
        only = only.filter(numbers::containsKey);
        counts.getChildren().clear();
        numbers.forEach((state, number) -> {
            ToggleButton button = new ToggleButton(text.get("pairing.count", text.number(number), text.of(state)),
                    PairStateCell.icon(state));
            button.setToggleGroup(filter);
            button.setSelected(only.filter(state::equals).isPresent());
            button.getStyleClass().add(Styles.SMALL);
            button.setTooltip(new Tooltip(text.get("pairing.only")));
            button.setOnAction(_ -> {
                only = button.isSelected() ? Optional.of(state) : Optional.empty();
                showTable();
            });
            counts.getChildren().add(button);
        });
        showTable();
    }

    private void showTable() {
        List<PairRow> wanted = pairing.rowsProperty().get().stream().filter(row -> only.isEmpty() || only.get() == row.state()).toList();
        if (!wanted.equals(table.getItems())) {
            table.getItems().setAll(wanted);
        }
    }

    private void showSuggestion() {
        Optional<Suggestion> made = pairing.suggestionProperty().get();
        suggestion.setText(made.map(it -> it.rule().map(found -> text.get("pairing.suggestion", found.text(), it.pairs()))
                .orElse(text.get("pairing.noSuggestion"))).orElse(""));
        follow.setVisible(made.flatMap(Suggestion::rule).isPresent());
        suggestionLine.setVisible(made.isPresent());
        suggestionLine.setManaged(made.isPresent());
    }

    private Node buttons(Runnable close) {
        Button cancel = new Button(text.get("export.cancel"));
        cancel.setId("pairing-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> close.run());
        Button apply = new Button(text.get("pairing.apply"));
        apply.setId("pairing-apply");
        apply.getStyleClass().add(Styles.ACCENT);
        apply.setDefaultButton(true);
        apply.disableProperty().bind(pairing.busyProperty());
        apply.setOnAction(_ -> {
            pairing.apply();
            close.run();
        });
        Label reading = new Label(text.get("pairing.reading"));
        reading.getStyleClass().add("muted");
        reading.visibleProperty().bind(pairing.busyProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8, reading, gap, cancel, apply);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /// A name of which the end says most.
    private static final class FileCell extends TableCell<PairRow, String> {
        FileCell() {
            setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        }

        @Override
        protected void updateItem(@Nullable String name, boolean empty) {
            super.updateItem(name, empty);
            boolean named = name != null && !empty && !name.isEmpty();
            setText(named ? name : null);
            setTooltip(named ? new Tooltip(name) : null);
        }
    }
}

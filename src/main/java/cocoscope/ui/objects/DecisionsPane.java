package cocoscope.ui.objects;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import cocoscope.app.objects.DecisionRow;
import cocoscope.app.objects.ObjectEditor;
import cocoscope.geometry.Box;
import cocoscope.mask.object.DecidedObjects.Outcome;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.NumberCell;
import cocoscope.ui.control.SmallButton;
import cocoscope.ui.control.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// The decisions on objects of the shown mask, each with what became of it; a decision can be taken back by its row.
public final class DecisionsPane extends TableView<DecisionRow> {
    private static final double ROW_HEIGHT = 28;
    /// Below these the sentence of a decision needs the room of a column.
    private static final double WIDTH_WITH_AREA = 560;
    private static final double WIDTH_WITH_POSITION = 480;

    private final ObjectEditor editor;
    private final Text text;

    /// @param chosen hears where the objects of a decision that was selected are, or were, to bring them into view
    public DecisionsPane(ObjectEditor editor, Text text, Consumer<Box> chosen) {
        this.editor = editor;
        this.text = text;
        setId("decisions");
        setAccessibleText(text.get("decisions.title"));
        getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE);
        setFixedCellSize(ROW_HEIGHT);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        Label none = new Label(text.get("decisions.none"));
        none.setWrapText(true);
        none.setMaxWidth(440);
        none.getStyleClass().add("caption");
        setPlaceholder(none);
        TableColumn<DecisionRow, DecisionRow> what = column(text.get("decisions.what"));
        what.setCellFactory(_ -> new DecisionCell());
        TableColumn<DecisionRow, String> where = new TableColumn<>(text.get("annotations.position"));
        where.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.get("annotations.positionOf", row.getValue().object().x(),
                row.getValue().object().y())));
        fix(where, 96);
        TableColumn<DecisionRow, Number> area = new TableColumn<>(text.get("annotations.area"));
        area.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().area()));
        area.setCellFactory(_ -> new NumberCell<>(text));
        area.getStyleClass().add("number-column");
        fix(area, 84);
        TableColumn<DecisionRow, DecisionRow> removal = column("");
        removal.setCellFactory(_ -> new RemovalCell());
        fix(removal, 104);
        getColumns().addAll(List.of(what, where, area, removal));
        getColumns().forEach(column -> {
            column.setReorderable(false);
            column.setSortable(false);
        });
        widthProperty().subscribe(width -> {
            area.setVisible(width.doubleValue() >= WIDTH_WITH_AREA);
            where.setVisible(width.doubleValue() >= WIDTH_WITH_POSITION);
        });
        getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                editor.select(row);
                chosen.accept(row.box());
            }
        });
        editor.rowsProperty().subscribe(rows -> {
            if (!rows.equals(getItems())) {
                getSelectionModel().clearSelection();
                getItems().setAll(rows);
            }
        });
    }

    private static TableColumn<DecisionRow, DecisionRow> column(String name) {
        TableColumn<DecisionRow, DecisionRow> column = new TableColumn<>(name);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        return column;
    }

    private static void fix(TableColumn<DecisionRow, ?> column, double width) {
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setMaxWidth(width);
    }

    private String sentence(DecisionRow row) {
        String decision = text.get("decided." + row.decision().kind().name(), row.decision().objects().size(),
                row.decision().category().orElse(""));
        Optional<Outcome> outcome = row.outcome().filter(it -> it != Outcome.APPLIES);
        return outcome.map(it -> text.get("decided." + it.name(), decision)).orElse(decision);
    }

    /// What was decided; a warning where it no longer applies.
    private final class DecisionCell extends TableCell<DecisionRow, DecisionRow> {
        @Override
        protected void updateItem(@Nullable DecisionRow row, boolean empty) {
            super.updateItem(row, empty);
            boolean lost = row != null && !empty && row.outcome().filter(it -> it != Outcome.APPLIES).isPresent();
            setText(row == null || empty ? null : sentence(row));
            setTooltip(getText() == null ? null : new Tooltip(getText()));
            setGraphic(lost ? Icon.WARNING.node("changed") : null);
        }
    }

    private final class RemovalCell extends TableCell<DecisionRow, DecisionRow> {
        private final SmallButton remove = new SmallButton(text, "decisions.remove", "decision-remove",
                () -> Optional.ofNullable(getItem()).ifPresent(row -> editor.remove(List.of(row))));

        RemovalCell() {
            remove.getStyleClass().add(Styles.FLAT);
            setAlignment(Pos.CENTER_RIGHT);
        }

        @Override
        protected void updateItem(@Nullable DecisionRow row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(row == null || empty ? null : remove);
        }
    }
}

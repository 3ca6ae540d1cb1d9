package cocoscope.ui.export;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import cocoscope.app.export.ExportFailure;
import cocoscope.app.export.ExportPlan;
import cocoscope.files.ControlCharacters;
import cocoscope.ui.control.Text;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The images that are missing in an export: which, what is wrong, and what to do.
public final class FailuresPane extends VBox {
    private static final double WIDTH = 680;
    private static final double FILE_WIDTH = 180;

    private final Text text;
    private final TableView<ExportFailure> table = new TableView<>();

    public FailuresPane(ExportPlan plan, Text text) {
        this.text = text;
        setId("failures");
        table.setId("failures-table");
        table.setAccessibleText(text.get("failures.title"));
        table.getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        TableColumn<ExportFailure, String> problem = column("failures.problem", WIDTH - FILE_WIDTH - 20, this::sentence);
        problem.setCellFactory(_ -> new WrappingCell());
        table.getColumns().addAll(List.of(column("failures.file", FILE_WIDTH, ExportFailure::name), problem));
        Button copy = button("failures.copy", "failures-copy", this::copy);
        Button retry = button("failures.retry", "failures-retry", plan::retry);
        HBox tools = new HBox(4, copy, retry);
        tools.getStyleClass().add("report-tools");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(tools, table);
        plan.failuresProperty().subscribe(failures -> table.getItems().setAll(failures));
    }

    private Button button(String key, String id, Runnable action) {
        Button button = new Button(text.get(key));
        button.setId(id);
        button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, "link");
        button.setOnAction(_ -> action.run());
        return button;
    }

    private TableColumn<ExportFailure, String> column(String key, double width, Function<ExportFailure, String> value) {
        TableColumn<ExportFailure, String> column = new TableColumn<>(text.get(key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        column.setPrefWidth(width);
        return column;
    }

    private String sentence(ExportFailure failure) {
        return ExportReport.sentence(failure, text);
    }

    /// A sentence over as many lines as it takes.
    private static final class WrappingCell extends TableCell<ExportFailure, String> {
        private final javafx.scene.text.Text words = new javafx.scene.text.Text();

        WrappingCell() {
            words.wrappingWidthProperty().bind(widthProperty().subtract(16));
            words.fillProperty().bind(textFillProperty());
        }

        @Override
        protected void updateItem(@Nullable String sentence, boolean empty) {
            super.updateItem(sentence, empty);
            words.setText(empty || sentence == null ? "" : sentence);
            setGraphic(empty ? null : words);
        }
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(table.getItems().stream()
                .map(it -> ControlCharacters.escaped(it.file().toString()) + "\t" + sentence(it)).collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }
}

package cocoscope.ui.export;

import atlantafx.base.theme.Styles;
import cocoscope.app.export.ExportFailure;
import cocoscope.app.export.ExportPlan;
import cocoscope.ui.control.Text;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The images that are missing in an export: which, what is wrong, and what to do.
public final class FailuresPane extends VBox {
    private static final double WIDTH = 680;

    private final Text text;
    private final TableView<ExportFailure> table = new TableView<>();

    /// @param close takes the pane away
    public FailuresPane(ExportPlan plan, Text text, Runnable close) {
        super(14);
        this.text = text;
        setId("failures");
        getStyleClass().add("dialog-card");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = new Label(text.get("failures.title"));
        title.getStyleClass().add("dialog-title");
        table.setId("failures-table");
        table.setPrefSize(WIDTH, 260);
        table.getStyleClass().add(Styles.DENSE);
        table.getColumns().addAll(List.of(column("failures.file", 180, ExportFailure::name), column("failures.problem", WIDTH - 200, this::sentence)));
        Button copy = button("failures.copy", "failures-copy", this::copy);
        Button retry = button("failures.retry", "failures-retry", () -> {
            close.run();
            plan.retry();
        });
        Button done = button("failures.close", "failures-close", close);
        done.setCancelButton(true);
        done.setDefaultButton(true);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(title, table, new HBox(8, copy, retry, gap, done));
        table.getItems().setAll(plan.failures());
    }

    private Button button(String key, String id, Runnable action) {
        Button button = new Button(text.get(key));
        button.setId(id);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private TableColumn<ExportFailure, String> column(String key, double width, java.util.function.Function<ExportFailure, String> value) {
        TableColumn<ExportFailure, String> column = new TableColumn<>(text.get(key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        column.setPrefWidth(width);
        return column;
    }

    private String sentence(ExportFailure failure) {
        return ExportReport.sentence(failure, text);
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(table.getItems().stream().map(it -> it.file() + "\t" + sentence(it)).collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }
}

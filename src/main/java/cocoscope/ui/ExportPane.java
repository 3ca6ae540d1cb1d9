package cocoscope.ui;

import atlantafx.base.theme.Styles;
import cocoscope.app.ExportKind;
import cocoscope.app.ExportPlan;
import cocoscope.app.ExportState;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What will be exported, where to, and what it comes to, before anything is written.
final class ExportPane extends VBox {
    private final ExportPlan plan;
    private final Text text;
    private final FilePicker picker;
    private final Runnable close;
    private final Label target = new Label();
    private final VBox report = new VBox(8);
    private final ToggleGroup kinds = new ToggleGroup();
    private final Button write = new Button();

    /// @param close takes the pane away
    ExportPane(ExportPlan plan, Text text, FilePicker picker, Runnable close) {
        super(14);
        this.plan = plan;
        this.text = text;
        this.picker = picker;
        this.close = close;
        setId("export-pane");
        getStyleClass().addAll("dialog-card", "export-pane");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = new Label(text.get("export.title"));
        title.getStyleClass().add("dialog-title");
        report.setMinHeight(100);
        getChildren().addAll(title, kinds(), targetRow(), report, buttons());
        plan.targetProperty().subscribe(this::showTarget);
        plan.stateProperty().subscribe(this::showState);
    }

    private Node kinds() {
        HBox row = new HBox();
        for (ExportKind kind : ExportKind.values()) {
            ToggleButton button = new ToggleButton(text.of(kind));
            button.setId("export-" + kind.name().toLowerCase(Locale.ROOT));
            button.setUserData(kind);
            button.setToggleGroup(kinds);
            button.setMinWidth(USE_PREF_SIZE);
            row.getChildren().add(button);
        }
        Pills.join(row.getChildren());
        Pills.bind(kinds, plan.kindProperty());
        return row;
    }

    private Node targetRow() {
        target.setId("export-target");
        target.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        target.setMinWidth(0);
        target.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(target, Priority.ALWAYS);
        Button choose = new Button(text.get("export.choose"));
        choose.setId("export-choose");
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(_ -> chooseTarget());
        Label name = new Label(text.get("export.target"));
        name.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(10, name, target, choose);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node buttons() {
        Button cancel = new Button(text.get("export.cancel"));
        cancel.setId("export-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> close.run());
        write.setId("export-write");
        write.getStyleClass().add(Styles.ACCENT);
        write.setDefaultButton(true);
        write.setOnAction(_ -> plan.write());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return new HBox(8, gap, cancel, write);
    }

    private void chooseTarget() {
        Path suggested = plan.targetProperty().get();
        if (suggested != null) {
            Optional<Path> chosen = plan.kindProperty().get() == ExportKind.ALL_ONE_FILE_EACH
                    ? picker.targetFolder(suggested) : picker.target(suggested);
            chosen.ifPresent(plan::chooseTarget);
        }
    }

    private void showTarget() {
        Path path = plan.targetProperty().get();
        target.setText(path == null ? "" : path.toString());
        target.setTooltip(path == null ? null : new Tooltip(path.toString()));
    }

    private void showState() {
        boolean overwrites = false;
        boolean writable = false;
        switch (plan.stateProperty().get()) {
            case ExportState.Idle _ -> report.getChildren().clear();
            case ExportState.Converting(int done, int total) ->
                    showProgress(text.get("export.converting", done, total), total == 0 ? 0 : (double) done / total);
            case ExportState.Ready(var summary) -> {
                report.getChildren().setAll(new ExportReport(summary, text).lines());
                overwrites = !summary.overwritten().isEmpty();
                writable = summary.images() > 0;
            }
            case ExportState.Writing _ -> showProgress(text.get("export.writing"), ProgressBar.INDETERMINATE_PROGRESS);
            case ExportState.Failed(var summary, String problem) -> {
                report.getChildren().setAll(ExportReport.line(Icon.ERROR, "failed", problem));
                writable = summary.images() > 0;
            }
            case ExportState.Done _ -> close.run();
        }
        kinds.getToggles().forEach(kind -> ((ToggleButton) kind).setDisable(!plan.offers((ExportKind) kind.getUserData())));
        write.setText(text.get(overwrites ? "export.replace" : "export.write"));
        write.setDisable(!writable);
    }

    private void showProgress(String words, double progress) {
        ProgressBar bar = new ProgressBar(progress);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(words);
        report.getChildren().setAll(List.of(new Label(words), bar));
    }
}

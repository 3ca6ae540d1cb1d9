package cocoscope.ui.export;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import cocoscope.app.export.ExportChoice;
import cocoscope.app.export.ExportPlan;
import cocoscope.app.export.ExportScope;
import cocoscope.app.export.ExportState;
import cocoscope.app.export.ExportSummary;
import cocoscope.coco.Profile;
import cocoscope.convert.Recipe;
import cocoscope.convert.Recipe.SegmentationForm;
import cocoscope.export.ExportForm;
import cocoscope.message.Message;
import cocoscope.ui.control.EnumBox;
import cocoscope.ui.control.EnumButtons;
import cocoscope.ui.control.FilePicker;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.IconButton;
import cocoscope.ui.control.Text;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/// What will be exported, where to, and what it comes to, before anything is written.
public final class ExportPane extends BorderPane {
    private static final double NAMES_WIDTH = 112;

    private final ExportPlan plan;
    private final Text text;
    private final FilePicker picker;
    private final Runnable close;
    private final Label target = new Label();
    private final VBox report = new VBox(8);
    private final SegmentedButton scopes;
    private final ComboBox<ExportForm> form;
    private final Node division;
    private final Button write = new Button();

    /// @param recipe of the shown image
    /// @param close  takes the pane away
    public ExportPane(ExportPlan plan, ObjectProperty<Recipe> recipe, Text text, FilePicker picker, Runnable close) {
        this.plan = plan;
        this.text = text;
        this.picker = picker;
        this.close = close;
        setId("export-pane");
        getStyleClass().add("export-pane");
        scopes = EnumButtons.fill(scopes(plan));
        form = EnumBox.of(ExportForm.values(), text, plan.choiceProperty(), ExportChoice::form, ExportChoice::withForm);
        form.setId("export-form");
        form.setMinWidth(0);
        form.setVisibleRowCount(ExportForm.values().length);
        ComboBox<SegmentationForm> segmentation = EnumBox.of(SegmentationForm.values(), text, recipe, Recipe::segmentation,
                Recipe::withSegmentation);
        segmentation.setId("export-segmentation");
        ComboBox<Profile> profile = EnumBox.of(Profile.values(), text, recipe, Recipe::profile, Recipe::withProfile);
        profile.setId("export-profile");
        division = row("export.division", new SplitRow(plan, text, picker));
        report.getStyleClass().add("export-report");
        VBox choices = new VBox(8, scopes, row("export.form", form), row("output.segmentation", segmentation),
                row("output.reader", profile),
                division, targetRow(), report);
        choices.getStyleClass().add("export-choices");
        ScrollPane scroll = new ScrollPane(choices);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add(Tweaks.EDGE_TO_EDGE);
        setTop(head());
        setCenter(scroll);
        setBottom(buttons());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        plan.choiceProperty().subscribe(this::showChoice);
        showChoice();
        plan.targetProperty().subscribe(this::showTarget);
        plan.stateProperty().subscribe(this::showState);
    }

    /// Puts the focus on the way to the file.
    public void focus() {
        write.requestFocus();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close.run();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !write.isDisabled()) {
            write.fire();
            event.consume();
        }
    }

    private HBox head() {
        Label title = new Label(text.get("export.title"));
        title.getStyleClass().add("panel-title");
        HBox head = new HBox(8, title, gap(), new IconButton(Icon.CLOSE, "export-close", text.get("export.close"),
                Optional.empty(), close));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("panel-head");
        return head;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private SegmentedButton scopes(ExportPlan plan) {
        return EnumButtons.of("export", List.of(ExportScope.values()), text, plan.choiceProperty(), ExportChoice::scope,
                scope -> plan.choiceProperty().set(plan.choiceProperty().get().withScope(scope)));
    }

    private Node row(String key, Node control) {
        Label name = new Label(text.get(key));
        name.setLabelFor(control);
        name.setMinWidth(NAMES_WIDTH);
        name.getStyleClass().add("muted");
        HBox.setHgrow(control, Priority.ALWAYS);
        HBox row = new HBox(10, name, control);
        row.setAlignment(Pos.CENTER_LEFT);
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
        HBox path = new HBox(10, target, choose);
        path.setAlignment(Pos.CENTER_LEFT);
        return row("export.target", path);
    }

    private Node buttons() {
        Button cancel = new Button(text.get("export.close"));
        cancel.setId("export-cancel");
        cancel.setOnAction(_ -> close.run());
        write.setId("export-write");
        write.getStyleClass().add(Styles.ACCENT);
        write.setOnAction(_ -> {
            plan.write();
            if (plan.run().isRunning()) {
                close.run();
            }
        });
        HBox foot = new HBox(8, gap(), cancel, write);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("panel-foot");
        return foot;
    }

    private void chooseTarget() {
        Path suggested = plan.targetProperty().get();
        if (suggested != null) {
            ExportForm chosen = plan.choiceProperty().get().form();
            Optional<Path> place = chosen == ExportForm.APPEND ? picker.existing(suggested)
                    : chosen.isFolder() ? picker.targetFolder(suggested) : picker.target(suggested);
            place.ifPresent(path -> {
                plan.chooseTarget(path);
                focus();
            });
        }
    }

    /// A file per image is for several images.
    private void showChoice() {
        ExportChoice choice = plan.choiceProperty().get();
        List<ExportForm> offered = Arrays.stream(ExportForm.values())
                .filter(it -> it != ExportForm.COCO_EACH || choice.scope().isOfSeveral()).toList();
        if (!form.getItems().equals(offered)) {
            form.getItems().setAll(offered);
            form.setValue(choice.form());
        }
        SplitRow.setShown(division, choice.isDivisible());
    }

    private void showTarget() {
        Path path = plan.targetProperty().get();
        target.setText(path == null ? "" : path.toString());
        target.setTooltip(path == null ? null : new Tooltip(path.toString()));
    }

    /// A split writes two files beside the one that was chosen.
    private void showFiles(ExportSummary summary) {
        List<Path> files = summary.contents().files();
        if (summary.contents().split().isPresent() && files.size() == 2) {
            target.setText(files.getFirst() + ", " + files.getLast().getFileName());
        } else {
            showTarget();
        }
    }

    private void showState() {
        boolean overwrites = false;
        boolean writable = false;
        switch (plan.stateProperty().get()) {
            case ExportState.Idle _ -> report.getChildren().clear();
            case ExportState.Converting(int done, int total) -> {
                showProgress(text.get("export.converting", done, total), total == 0 ? 0 : (double) done / total);
                writable = plan.choiceProperty().get().isComplete();
            }
            case ExportState.Ready(var summary) -> {
                boolean listed = plan.choiceProperty().get().isComplete();
                report.getChildren().setAll(listed ? new ExportReport(summary, text).lines()
                        : List.of(ExportReport.line(Icon.WARNING, "changed", text.get("export.noList"))));
                showFiles(summary);
                overwrites = listed && !summary.overwritten().isEmpty();
                writable = listed && summary.images() > 0;
            }
            case ExportState.Writing _ -> showProgress(text.get("export.writing"), ProgressBar.INDETERMINATE_PROGRESS);
            case ExportState.Failed(var summary, Message problem, _) -> {
                report.getChildren().setAll(ExportReport.line(Icon.ERROR, "failed", text.of(problem)));
                writable = summary.images() > 0;
            }
            case ExportState.Refused(Message problem) ->
                    report.getChildren().setAll(ExportReport.line(Icon.ERROR, "failed", text.of(problem)));
            case ExportState.Done _ -> report.getChildren().clear();
        }
        scopes.getButtons().forEach(this::offer);
        write.setText(text.get(overwrites ? "export.replace" : "export.write"));
        write.setDisable(!writable);
    }

    /// There is room for three: the selected annotation gives its place to images that are ticked.
    private void offer(ToggleButton button) {
        ExportScope scope = (ExportScope) button.getUserData();
        boolean ticked = plan.offers(ExportScope.TICKED_IMAGES);
        button.setDisable(!plan.offers(scope));
        button.setVisible(ticked ? scope != ExportScope.SELECTED : scope != ExportScope.TICKED_IMAGES);
        button.setManaged(button.isVisible());
    }

    private void showProgress(String words, double progress) {
        ProgressBar bar = new ProgressBar(progress);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(words);
        report.getChildren().setAll(List.of(new Label(words), bar));
    }
}

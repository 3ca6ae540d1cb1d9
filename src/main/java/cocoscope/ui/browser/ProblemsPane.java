package cocoscope.ui.browser;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import cocoscope.app.browser.CocoBrowser;
import cocoscope.app.browser.FoundProblems;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.lint.finding.FindingKind;
import cocoscope.coco.lint.finding.FindingText;
import cocoscope.coco.lint.finding.Severity;
import cocoscope.ui.control.FilePicker;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.Text;
import cocoscope.ui.control.ToText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What the linter finds wrong with the file; a click leads there, and shows what the repair would change.
final class ProblemsPane extends BorderPane {
    private final CocoBrowser inspection;
    private final Text text;
    private final FindingText words;
    private final TableView<Finding> table = new TableView<>();
    private final ComboBox<Optional<FindingKind>> kinds = new ComboBox<>();
    private final Label summary = new Label();
    private final Button save;
    private final TextArea preview = new TextArea();
    private final Label sentences = new Label();

    /// @param saved hears of the sentence about what went wrong, if anything, and of the file that was written
    ProblemsPane(CocoBrowser inspection, Text text, FilePicker picker, BiConsumer<Optional<String>, String> saved) {
        this.inspection = inspection;
        this.text = text;
        words = text.findings();
        save = new Button(text.get("problems.save"));
        save.setId("save-repaired");
        save.getStyleClass().add(Styles.SMALL);
        save.setMinWidth(USE_PREF_SIZE);
        save.setOnAction(_ -> save(picker, saved));
        setUpTable();
        preview.setId("repair-preview");
        preview.setEditable(false);
        preview.setAccessibleText(text.get("problems.preview"));
        preview.getStyleClass().add("json");
        sentences.setId("problem-sentences");
        sentences.setWrapText(true);
        sentences.setMinHeight(USE_PREF_SIZE);
        sentences.getStyleClass().add("problem-sentences");
        VBox detail = new VBox(sentences, preview);
        VBox.setVgrow(preview, Priority.ALWAYS);
        SplitPane split = new SplitPane(table, detail);
        split.setDividerPositions(0.66);
        setTop(head());
        setCenter(split);
        inspection.problems().foundProperty().subscribe(this::show);
        inspection.problems().lookingProperty().subscribe(() -> show(inspection.problems().foundProperty().get()));
        table.getSelectionModel().selectedItemProperty().subscribe(this::selected);
    }

    private HBox head() {
        summary.setId("problems-summary");
        summary.setMinWidth(0);
        kinds.setId("problem-kinds");
        kinds.setMinWidth(120);
        kinds.setAccessibleText(text.get("problems.kind"));
        kinds.setConverter(new ToText<>(kind -> kindText(kind)));
        kinds.valueProperty().addListener((_, _, _) -> list());
        HBox.setHgrow(summary, Priority.ALWAYS);
        summary.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(8, summary, kinds, save);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("problems-head");
        return head;
    }

    private String kindText(Optional<FindingKind> kind) {
        Optional<FoundProblems> found = inspection.problems().foundProperty().get();
        return kind.isEmpty() ? text.get("problems.all")
                : text.get("problems.ofKind", kind.get().code(), found.map(it -> it.counts().getOrDefault(kind.get(), 0)).orElse(0));
    }

    private void setUpTable() {
        table.setId("problems");
        table.setAccessibleText(text.get("problems.title"));
        table.getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE);
        TableColumn<Finding, Severity> severity = new TableColumn<>(text.get("problems.severity"));
        severity.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().severity()));
        severity.setCellFactory(_ -> new SeverityCell());
        severity.setPrefWidth(92);
        table.getColumns().addAll(List.of(severity, column("problems.place", 170, Finding::path),
                column("inspection.id", 60, finding -> finding.id().equals("null") ? "" : finding.id()),
                column("problems.what", 230, words::message), column("problems.breaks", 280, words::breaks),
                column("problems.repair", 200, words::repair)));
        table.getColumns().forEach(column -> column.setReorderable(false));
    }

    private static TableColumn<Finding, String> column(String key, double width, Function<Finding, String> value, Text text) {
        TableColumn<Finding, String> column = new TableColumn<>(text.get(key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setPrefWidth(width);
        return column;
    }

    private TableColumn<Finding, String> column(String key, double width, Function<Finding, String> value) {
        return column(key, width, value, text);
    }

    private void show(Optional<FoundProblems> found) {
        String nothing = text.get(found.isPresent() ? "problems.none"
                : inspection.problems().lookingProperty().get() ? "problems.looking" : "problems.failed");
        boolean open = inspection.inspectedProperty().get().isPresent();
        table.setPlaceholder(new Label(open ? nothing : ""));
        summary.setText(found.map(it -> text.get("problems.summary", it.summary().errors(), it.summary().warnings(), it.repairs(),
                it.unlisted()))
                .orElse(open ? nothing : ""));
        save.setDisable(found.filter(it -> it.repairs() > 0).isEmpty());
        List<Optional<FindingKind>> offered = new ArrayList<>();
        offered.add(Optional.empty());
        found.ifPresent(it -> it.counts().keySet().stream().sorted().map(Optional::of).forEach(offered::add));
        kinds.getItems().setAll(offered);
        kinds.setValue(Optional.empty());
        list();
    }

    private void list() {
        Optional<FindingKind> kind = kinds.getValue() == null ? Optional.empty() : kinds.getValue();
        List<Finding> all = inspection.problems().foundProperty().get().map(FoundProblems::findings).orElse(List.of());
        table.getItems().setAll(kind.isEmpty() ? all : all.stream().filter(finding -> finding.kind() == kind.get()).toList());
    }

    private void selected(@Nullable Finding finding) {
        preview.clear();
        sentences.setText(finding == null ? text.get("problems.choose") : sentences(finding));
        if (finding == null) {
            return;
        }
        inspection.inspectedProperty().get().flatMap(it -> it.index().subject(finding.path())).ifPresent(inspection::show);
        inspection.preview(finding, changed -> {
            if (finding.equals(table.getSelectionModel().getSelectedItem())) {
                preview.setText(changed.map(it -> RepairText.of(it, text)).orElse(text.get("problems.noEntry")));
            }
        });
    }

    private String sentences(Finding finding) {
        return Stream.of(words.message(finding), words.breaks(finding), words.repair(finding)).filter(clause -> !clause.isEmpty())
                .map(clause -> clause.substring(0, 1).toUpperCase(Locale.ROOT) + clause.substring(1) + ".")
                        .collect(Collectors.joining(" "));
    }

    private void save(FilePicker picker, BiConsumer<Optional<String>, String> saved) {
        inspection.inspectedProperty().get().ifPresent(opened -> {
            Path file = opened.index().file();
            String name = String.valueOf(file.getFileName()).replaceFirst("(?i)\\.json$", "") + "-repaired.json";
            picker.target(file.resolveSibling(name)).ifPresent(target -> inspection.problems().saveRepaired(opened.index(),
                    opened.places().chosen(), target, trouble -> saved.accept(trouble, String.valueOf(target.getFileName()))));
        });
    }

    /// How bad it is, by sign and word.
    private final class SeverityCell extends TableCell<Finding, Severity> {
        @Override
        protected void updateItem(@Nullable Severity severity, boolean empty) {
            super.updateItem(severity, empty);
            if (severity == null || empty) {
                setText(null);
                setGraphic(null);
                return;
            }
            setText(text.of(severity));
            setGraphic(switch (severity) {
                case UNREADABLE, ERROR -> Icon.ERROR.node("failed");
                case WARNING -> Icon.WARNING.node("changed");
            });
        }
    }
}

package cocoscope.ui.browser;

import atlantafx.base.theme.Styles;
import cocoscope.app.browser.BrowsedFile;
import cocoscope.app.browser.CocoBrowser;
import cocoscope.app.browser.FoundProblems;
import cocoscope.app.browser.ProblemList;
import cocoscope.app.browser.ProblemRow;
import cocoscope.app.browser.RepairPreview;
import cocoscope.app.browser.Review;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.message.Message;
import cocoscope.ui.control.FilePicker;
import cocoscope.ui.control.RestingCaret;
import cocoscope.ui.control.Text;
import cocoscope.ui.control.ToText;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What the linter finds wrong with the file, each repair to be taken or left out; a click leads there, and shows what the repair changes.
final class ProblemsPane extends BorderPane {
    private final CocoBrowser browser;
    private final Text text;
    private final ProblemList problems;
    private final ListView<ProblemRow> list;
    private final Label summary = new Label();
    private final Label number = new Label();
    private final Label included = new Label();
    private final Label promise = new Label();
    private final Button save;
    private final TextArea preview = RestingCaret.of(new TextArea());

    /// @param saved hears of the sentence about what went wrong, if anything, and of the file that was written
    ProblemsPane(CocoBrowser browser, Text text, FilePicker picker, BiConsumer<Optional<Message>, String> saved) {
        this.browser = browser;
        this.text = text;
        problems = new ProblemList(browser);
        getStyleClass().add("side-pane");
        list = new ListView<>(problems.rows());
        list.setId("problems");
        list.setAccessibleText(text.get("problems.title"));
        list.getStyleClass().addAll(Styles.DENSE, "file-list", "problem-list");
        list.setCellFactory(_ -> new ProblemCell(problems, text));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        list.getSelectionModel().selectedItemProperty().subscribe(this::selected);
        preview.setId("repair-preview");
        preview.setEditable(false);
        preview.setWrapText(true);
        preview.setPrefRowCount(5);
        preview.setAccessibleText(text.get("problems.preview"));
        preview.getStyleClass().add("json");
        save = new Button(text.get("problems.save"));
        save.setId("save-repaired");
        save.getStyleClass().add(Styles.ACCENT);
        save.setMaxWidth(Double.MAX_VALUE);
        save.setOnAction(_ -> save(picker, saved));
        setTop(head());
        setCenter(list);
        setBottom(foot());
        browser.fileProperty().subscribe(this::count);
        browser.reviews().reviewProperty().subscribe(this::count);
        count();
    }

    private VBox head() {
        Label title = new Label(text.get("problems.title"));
        title.getStyleClass().add("pane-title");
        title.setMinWidth(USE_PREF_SIZE);
        number.setMinWidth(USE_PREF_SIZE);
        number.setId("problems-number");
        number.getStyleClass().add("badge");
        ComboBox<ProblemList.Order> order = new ComboBox<>();
        order.setId("problems-order");
        order.setMaxWidth(Double.MAX_VALUE);
        order.setAccessibleText(text.get("library.sort"));
        order.getItems().setAll(ProblemList.Order.values());
        order.setConverter(new ToText<>(it -> text.get("problems.order." + it.name())));
        order.valueProperty().bindBidirectional(problems.orderProperty());
        HBox line = new HBox(8, title, number);
        line.setAlignment(Pos.CENTER_LEFT);
        summary.setId("problems-summary");
        summary.getStyleClass().add("caption");
        summary.setWrapText(true);
        VBox head = new VBox(6, line, order, summary);
        head.getStyleClass().add("pane-head");
        return head;
    }

    private VBox foot() {
        included.setId("repairs-included");
        included.getStyleClass().add("pane-title");
        included.setWrapText(true);
        included.setMinHeight(USE_PREF_SIZE);
        promise.setWrapText(true);
        promise.setMinHeight(USE_PREF_SIZE);
        promise.getStyleClass().add("caption");
        VBox foot = new VBox(6, preview, included, promise, save);
        preview.managedProperty().bind(preview.visibleProperty());
        foot.getStyleClass().add("problems-foot");
        return foot;
    }

    private void pressed(KeyEvent event) {
        ProblemRow row = list.getSelectionModel().getSelectedItem();
        boolean open = event.getCode() == KeyCode.ENTER;
        if (row instanceof ProblemRow.Group group && (open || event.getCode() == KeyCode.RIGHT && !group.expanded()
                || event.getCode() == KeyCode.LEFT && group.expanded())) {
            int at = list.getSelectionModel().getSelectedIndex();
            problems.toggle(group.kind());
            list.getSelectionModel().select(at);
            event.consume();
        } else if (event.getCode() == KeyCode.SPACE) {
            int at = list.getSelectionModel().getSelectedIndex();
            switch (row) {
                case ProblemRow.Group group -> problems.include(group.kind(), group.included() < group.count().repairs());
                case ProblemRow.Single single -> problems.include(single.finding(), !single.included());
                case null, default -> { }
            }
            list.getSelectionModel().select(at);
            event.consume();
        }
    }

    private void count() {
        Optional<BrowsedFile> file = browser.fileProperty().get();
        Optional<FoundProblems> found = file.map(BrowsedFile::problems);
        Review review = browser.reviews().review();
        list.setPlaceholder(new Label(found.isPresent() ? text.get("problems.none") : ""));
        number.setText(text.number(found.map(FoundProblems::total).orElse(0L)));
        summary.setText(found.map(it -> text.get("problems.summary", it.summary().errors(), it.summary().warnings(), it.repairs()))
                .orElse(""));
        int repairs = file.map(review::count).orElse(0);
        int changes = review.edits().size();
        included.setText(text.get("problems.included", repairs, found.map(FoundProblems::repairs).orElse(0L), changes));
        promise.setText(file.map(it -> text.get("problems.promise", suggested(it.index().file()))).orElse(""));
        save.setDisable(repairs == 0 && changes == 0);
    }

    private void selected(@Nullable ProblemRow row) {
        preview.clear();
        preview.setVisible(row instanceof ProblemRow.Single);
        if (row instanceof ProblemRow.Single single) {
            Finding finding = single.finding();
            browser.index().flatMap(index -> index.subject(finding.path())).ifPresent(browser::show);
            browser.preview(finding, changed -> {
                if (list.getSelectionModel().getSelectedItem() instanceof ProblemRow.Single now && finding.equals(now.finding())) {
                    preview.setText(changed.map(it -> RepairText.of(it, text)).orElse(text.get("problems.noEntry")));
                }
            });
        }
    }

    private static String suggested(Path file) {
        return RepairPreview.nameOfCopy(String.valueOf(file.getFileName()));
    }

    private void save(FilePicker picker, BiConsumer<Optional<Message>, String> saved) {
        browser.index().ifPresent(index -> picker.target(index.file().resolveSibling(suggested(index.file())))
                .ifPresent(target -> browser.write(target, trouble -> saved.accept(trouble, String.valueOf(target.getFileName())))));
    }
}

package cocoscope.ui.browser;

import atlantafx.base.theme.Styles;
import cocoscope.app.browser.CocoBrowser;
import cocoscope.app.browser.CocoBrowser.Inspected;
import cocoscope.app.browser.CocoBrowser.Refusal;
import cocoscope.app.browser.Statistics;
import cocoscope.coco.index.CocoIndex;
import cocoscope.files.ControlCharacters;
import cocoscope.ui.canvas.ImageCanvas;
import cocoscope.ui.control.Banner;
import cocoscope.ui.control.Banner.Action;
import cocoscope.ui.control.Banner.Tone;
import cocoscope.ui.control.FilePicker;
import cocoscope.ui.control.SmallButton;
import cocoscope.ui.control.Text;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A COCO file and its images: list to the left, image with annotations in the middle, tables and charts below.
final class BrowserPane extends BorderPane {
    private static final double LEAST_LIST_WIDTH = 200;

    private final CocoBrowser inspection;
    private final Text text;
    private final FilePicker picker;
    private final Label name = new Label();
    private final Label summary = new Label();
    private final Button describe;
    private final HBox reading = new HBox(8);
    private final Banner banner;

    BrowserPane(CocoBrowser inspection, Text text, FilePicker picker, ImageCanvas canvas) {
        this.inspection = inspection;
        this.text = text;
        this.picker = picker;
        getStyleClass().add("inspection");
        banner = new Banner(text, canvas);
        banner.setId("inspection-banner");
        name.setId("inspection-name");
        name.getStyleClass().add("pane-title");
        name.setMinWidth(0);
        summary.setId("inspection-summary");
        summary.getStyleClass().add("muted");
        summary.setMinWidth(0);
        describe = new SmallButton(text, "inspection.describe", "describe", () -> picker.coco().ifPresent(inspection::describeBy));
        setTop(new VBox(head(), banner));
        setCenter(columns(canvas));
        inspection.inspectedProperty().subscribe(this::show);
        inspection.readingProperty().subscribe(file -> {
            reading.setVisible(file.isPresent());
            reading.setManaged(file.isPresent());
            file.ifPresent(it -> name.setText(ControlCharacters.escaped(String.valueOf(it.getFileName()))));
        });
        inspection.comparison().troubleProperty().subscribe(trouble -> trouble.ifPresent(sentence ->
                banner.show(Tone.TROUBLE, sentence, List.of(), banner::hide)));
        inspection.refusalProperty().subscribe(refusal -> refusal.ifPresent(this::tell));
    }

    private HBox head() {
        ProgressIndicator turning = new ProgressIndicator();
        turning.setPrefSize(14, 14);
        reading.getChildren().addAll(turning, new Label(text.get("inspection.reading")));
        reading.setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button folder = new SmallButton(text, "inspection.folder", "image-folder",
                () -> picker.imageFolder().ifPresent(inspection::lookIn));
        Button close = new SmallButton(text, "inspection.close", "inspection-close", inspection::close);
        HBox head = new HBox(8, name, summary, reading, gap, describe, folder, close);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("overlay-bar");
        return head;
    }

    private SplitPane columns(ImageCanvas canvas) {
        TabPane tabs = new TabPane(
                tab("inspection.annotations", "inspection-annotations-tab", new BrowserTable(inspection, text, canvas)),
                tab("json.title", "inspection-json-tab", new EntryPane(inspection, text)),
                problemsTab(),
                tab("comparison.title", "comparison-tab", new ComparisonPane(inspection, text, picker)),
                tab("statistics.title", "statistics-tab", new StatisticsPane(inspection, text)));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().addAll(Styles.DENSE, "drawer");
        tabs.setId("inspection-tabs");
        tabs.setMinHeight(80);
        SplitPane work = new SplitPane(new BrowserCanvas(inspection, text, canvas), tabs);
        work.setOrientation(Orientation.VERTICAL);
        work.setDividerPositions(0.62);
        BrowserList list = new BrowserList(inspection, text);
        list.setMinWidth(LEAST_LIST_WIDTH);
        SplitPane columns = new SplitPane(list, work);
        columns.setDividerPositions(0.22);
        SplitPane.setResizableWithParent(list, false);
        return columns;
    }

    private static Tab tab(String title, String id, javafx.scene.Node content, Text text) {
        Tab tab = new Tab(text.get(title), content);
        tab.setId(id);
        content.visibleProperty().bind(tab.selectedProperty());
        return tab;
    }

    private Tab tab(String title, String id, javafx.scene.Node content) {
        return tab(title, id, content, text);
    }

    private Tab problemsTab() {
        Tab tab = tab("problems.title", "problems-tab", new ProblemsPane(inspection, text, picker, this::tellSaved));
        inspection.problems().foundProperty().subscribe(found -> tab.setText(found.map(it ->
                text.get("problems.counted", it.summary().errors() + it.summary().warnings())).orElse(text.get("problems.title"))));
        return tab;
    }

    private void show(Optional<Inspected> opened) {
        banner.hide();
        name.setText(opened.map(it -> ControlCharacters.escaped(String.valueOf(it.index().file().getFileName()))).orElse(""));
        summary.setText(opened.map(it -> summary(it.statistics())).orElse(""));
        boolean nameless = opened.filter(it -> isNameless(it.index())).isPresent();
        describe.setVisible(nameless);
        describe.setManaged(nameless);
        if (nameless) {
            banner.show(Tone.INFORMATION, text.get("inspection.nameless", name.getText()), List.of(
                    new Action(text.get("inspection.describe"), () -> picker.coco().ifPresent(inspection::describeBy)),
                    new Action(text.get("inspection.folder"), () -> picker.imageFolder().ifPresent(inspection::lookIn))), banner::hide);
        }
    }

    private String summary(Statistics statistics) {
        return text.get("inspection.summary", statistics.images(), statistics.annotations(), statistics.categories().size());
    }

    /// Whether images are known by their ids only, as in files of results.
    private static boolean isNameless(CocoIndex index) {
        return index.images().size() > 0 && index.images().listed() == 0 && index.images().name(0).isEmpty();
    }

    private void tell(Refusal refusal) {
        if (inspection.inspectedProperty().get().isPresent()) {
            show(inspection.inspectedProperty().get());
            banner.show(Tone.TROUBLE, text.refusal(refusal), List.of(), banner::hide);
        }
    }

    private void tellSaved(Optional<String> trouble, String file) {
        if (trouble.isPresent()) {
            banner.show(Tone.TROUBLE, trouble.get(), List.of(), banner::hide);
        } else {
            banner.show(Tone.DONE, text.get("problems.saved", file), List.of(), banner::hide);
        }
    }
}

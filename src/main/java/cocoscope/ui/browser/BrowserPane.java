package cocoscope.ui.browser;

import atlantafx.base.theme.Styles;
import cocoscope.app.browser.BrowsedFile;
import cocoscope.app.browser.BrowserOpening.UnreadFile;
import cocoscope.app.browser.CocoBrowser;
import cocoscope.coco.index.CocoIndex;
import cocoscope.files.ControlCharacters;
import cocoscope.message.Message;
import cocoscope.ui.canvas.ImageCanvas;
import cocoscope.ui.control.Banner;
import cocoscope.ui.control.Banner.Action;
import cocoscope.ui.control.Banner.BannerKind;
import cocoscope.ui.control.FilePicker;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.SmallButton;
import cocoscope.ui.control.Text;
import cocoscope.ui.library.TileGrid;
import cocoscope.ui.library.TileText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A COCO file and its images: list to the left, image with annotations in the middle, tables and charts below, problems to the right.
final class BrowserPane extends BorderPane {
    private static final double MIN_LIST_WIDTH = 216;
    private static final double MIN_PROBLEMS_WIDTH = 240;

    private final CocoBrowser browser;
    private final Text text;
    private final FilePicker picker;
    private final Label name = new Label();
    private final Button describe;
    private final Button convert;
    private final ToggleButton tiles = new ToggleButton(null, Icon.GRID.node());
    private final Banner banner;

    BrowserPane(CocoBrowser browser, Text text, FilePicker picker, ImageCanvas canvas) {
        this.browser = browser;
        this.text = text;
        this.picker = picker;
        getStyleClass().add("browser");
        banner = new Banner(text, canvas);
        banner.setId("browser-banner");
        name.setId("browser-name");
        name.getStyleClass().add("pane-title");
        name.setMinWidth(0);
        tiles.setId("browser-tiles");
        tiles.getStyleClass().addAll(Styles.FLAT, "tool");
        tiles.setTooltip(new Tooltip(text.get("browser.tiles")));
        tiles.setAccessibleText(text.get("browser.tiles"));
        describe = new SmallButton(text, "browser.describe", "describe", () -> picker.coco().ifPresent(browser::describeBy));
        convert = new SmallButton(text, "browser.convert", "convert-panoptic", () -> browser.index().ifPresent(index ->
                picker.target(index.file().resolveSibling(nameOf(index.file()).replaceFirst("(?i)(_panoptic)?\\.json$", "") + "-coco.json"))
                        .ifPresent(target -> browser.convertPanoptic(target, trouble -> showConverted(trouble, nameOf(target))))));
        setTop(new VBox(head(), banner));
        setCenter(columns(canvas));
        browser.fileProperty().subscribe(this::show);
        setBottom(new BrowserStatus(browser, canvas, text));
        browser.opening().readingProperty().subscribe(file -> file.ifPresent(it -> name.setText(nameOf(it))));
        browser.comparison().troubleProperty().subscribe(trouble -> trouble.ifPresent(problem ->
                banner.show(BannerKind.TROUBLE, text.of(problem), List.of(), banner::hide)));
        browser.opening().refusalProperty().subscribe(refusal -> refusal.ifPresent(this::show));
    }

    private HBox head() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button folder = new SmallButton(text, "browser.folder", "image-folder",
                () -> picker.imageFolder().ifPresent(browser::lookIn));
        Button close = new SmallButton(text, "browser.close", "browser-close", browser::close);
        HBox head = new HBox(8, name, gap, tiles, convert, describe, folder, close);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("overlay-bar");
        return head;
    }

    private SplitPane columns(ImageCanvas canvas) {
        TabPane tabs = new TabPane(
                tab("browser.annotations", "browser-annotations-tab", annotations(canvas)),
                tab("json.title", "browser-json-tab", new EntryPane(browser, text)),
                tab("comparison.title", "comparison-tab", new ComparisonPane(browser, text, picker)),
                tab("statistics.title", "statistics-tab", new StatisticsPane(browser, text)));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().addAll(Styles.DENSE, "drawer");
        tabs.setId("browser-tabs");
        tabs.setMinHeight(80);
        SplitPane work = new SplitPane(new BrowserCanvas(browser, text, canvas), tabs);
        work.setOrientation(Orientation.VERTICAL);
        work.setDividerPositions(0.62);
        BrowserList list = new BrowserList(browser, text);
        list.setMinWidth(MIN_LIST_WIDTH);
        ProblemsPane problems = new ProblemsPane(browser, text, picker, this::showSaved);
        problems.setMinWidth(MIN_PROBLEMS_WIDTH);
        BorderPane middle = new BorderPane();
        TileGrid<Integer> grid = grid();
        middle.centerProperty().bind(Bindings.when(tiles.selectedProperty()).<Node>then(grid).otherwise(work));
        SplitPane columns = new SplitPane(list, middle, problems);
        columns.setDividerPositions(0.2, 0.73);
        SplitPane.setResizableWithParent(list, false);
        SplitPane.setResizableWithParent(problems, false);
        return columns;
    }

    private TileGrid<Integer> grid() {
        TileGrid<Integer> grid = new TileGrid<>(browser.listing().images(), new TileGrid.Source<>(this::words,
                image -> browser.reviewed().flatMap(reviewed -> browser.thumbnails().get(reviewed, image))),
                new SimpleObjectProperty<>(Set.of()), image -> {
            browser.show(image);
            tiles.setSelected(false);
        });
        grid.setId("browser-grid");
        grid.setAccessibleText(text.get("browser.images"));
        grid.setPlaceholder(new Label(text.get("browser.noneFound")));
        browser.thumbnails().madeProperty().addListener((_, _, _) -> {
            if (tiles.isSelected()) {
                grid.update();
            }
        });
        browser.currentProperty().subscribe(image -> image.ifPresent(grid.currentProperty()::set));
        return grid;
    }

    private TileText words(int image) {
        return browser.reviewed().map(reviewed -> {
            int problems = reviewed.problems(image);
            return new TileText(SubjectNames.ofImage(reviewed.file().index(), image, text),
                    text.get("browser.count", reviewed.file().index().count(image)),
                    problems == 0 ? "" : text.get("browser.problemCount", problems), Icon.WARNING.node("changed"));
        }).orElseThrow();
    }

    private BorderPane annotations(ImageCanvas canvas) {
        ReviewBar bar = new ReviewBar(browser, text);
        BrowserTable table = new BrowserTable(browser, text, canvas);
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
                bar.delete();
                event.consume();
            }
        });
        BorderPane pane = new BorderPane(table);
        pane.setTop(bar);
        return pane;
    }

    private static Tab tab(String title, String id, Node content, Text text) {
        Tab tab = new Tab(text.get(title), content);
        tab.setId(id);
        content.visibleProperty().bind(tab.selectedProperty());
        return tab;
    }

    private Tab tab(String title, String id, Node content) {
        return tab(title, id, content, text);
    }

    private void show(Optional<BrowsedFile> opened) {
        banner.hide();
        name.setText(opened.map(it -> nameOf(it.index().file())).orElse(""));
        boolean nameless = opened.filter(it -> isNameless(it.index())).isPresent();
        convert.setVisible(opened.filter(it -> it.index().kind() == CocoIndex.Kind.PANOPTIC).isPresent());
        convert.setManaged(convert.isVisible());
        describe.setVisible(nameless);
        describe.setManaged(nameless);
        if (nameless) {
            banner.show(BannerKind.INFORMATION, text.get("browser.nameless", name.getText()), List.of(
                    new Action(text.get("browser.describe"), () -> picker.coco().ifPresent(browser::describeBy)),
                    new Action(text.get("browser.folder"), () -> picker.imageFolder().ifPresent(browser::lookIn))), banner::hide);
        }
    }

    private static String nameOf(Path file) {
        return ControlCharacters.escaped(String.valueOf(file.getFileName()));
    }

    /// Whether images are known by their ids only, as in files of results.
    private static boolean isNameless(CocoIndex index) {
        return index.images().size() > 0 && index.images().listed() == 0 && index.images().name(0).isEmpty();
    }

    private void show(UnreadFile refusal) {
        if (browser.fileProperty().get().isPresent()) {
            show(browser.fileProperty().get());
            banner.show(BannerKind.TROUBLE, text.of(refusal.message()), List.of(), banner::hide);
        }
    }

    private void showConverted(Optional<Message> trouble, String file) {
        banner.show(trouble.isPresent() ? BannerKind.TROUBLE : BannerKind.DONE,
                trouble.map(text::of).orElseGet(() -> text.get("browser.converted", file)),
                List.of(), banner::hide);
    }

    private void showSaved(Optional<Message> trouble, String file) {
        if (trouble.isPresent()) {
            banner.show(BannerKind.TROUBLE, text.of(trouble.get()), List.of(), banner::hide);
        } else {
            banner.show(BannerKind.DONE, text.get("problems.saved", file), List.of(), banner::hide);
        }
    }
}

package cocoscope.ui.browser;

import cocoscope.app.browser.CocoBrowser;
import cocoscope.app.browser.ShownImage;
import cocoscope.app.browser.ShownImage.ShownAnnotation;
import cocoscope.app.canvas.DistinctColors;
import cocoscope.app.preview.RegionSelection;
import cocoscope.coco.compare.DifferingPixels;
import cocoscope.coco.index.CocoIndex;
import cocoscope.mask.runs.RunLengthEncoding;
import cocoscope.ui.canvas.ImageCanvas;
import cocoscope.ui.canvas.overlay.Difference;
import cocoscope.ui.canvas.overlay.OverlayStyle;
import cocoscope.ui.canvas.overlay.Shapes;
import cocoscope.ui.canvas.toolbar.OverlayBar;
import cocoscope.ui.control.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/// The image with all annotations that the filter takes; below it what is missing.
final class BrowserCanvas extends BorderPane {
    private final CocoBrowser browser;
    private final Text text;
    private final ImageCanvas canvas;
    private final Label note = new Label();
    private List<ShownAnnotation> drawn = List.of();

    BrowserCanvas(CocoBrowser browser, Text text, ImageCanvas canvas) {
        this.browser = browser;
        this.text = text;
        this.canvas = canvas;
        canvas.setId("browser-canvas");
        canvas.setAccessibleText(text.get("canvas.title"));
        note.setId("browser-note");
        note.getStyleClass().add("legend");
        note.setMouseTransparent(true);
        note.setWrapText(true);
        StackPane.setAlignment(note, Pos.BOTTOM_LEFT);
        StackPane.setMargin(note, new Insets(10));
        StackPane stage = new StackPane(canvas, note);
        stage.getStyleClass().add("canvas-stage");
        stage.setMinSize(0, 0);
        OverlayBar bar = new OverlayBar(canvas, text, List.of(OverlayStyle.FILL, OverlayStyle.OUTLINE, OverlayStyle.DIFFERENCE,
                OverlayStyle.OFF));
        bar.offer(OverlayStyle.DIFFERENCE, browser.comparison().comparedProperty().map(Optional::isPresent));
        setTop(bar);
        setCenter(stage);
        browser.shownProperty().subscribe(this::show);
        browser.listing().filterProperty().addListener((_, _, _) -> show());
        browser.reviews().reviewProperty().addListener((_, _, _) -> show());
        browser.comparison().pixelsProperty().addListener((_, _, _) -> show());
        browser.comparison().comparedProperty().addListener((_, _, now) -> canvas.settings().styleProperty().set(
                now.isPresent() ? OverlayStyle.DIFFERENCE : OverlayStyle.FILL));
        canvas.settings().styleProperty().addListener((_, _, _) -> show());
        browser.selectionProperty().addListener((_, _, _) -> follow());
        canvas.selectionProperty().addListener((_, _, regions) -> selected(regions));
    }

    private void show() {
        Optional<ShownImage> shown = browser.shownProperty().get();
        Set<Integer> deleted = browser.showsOwnImage() ? browser.reviews().review().edits().deleted() : Set.of();
        drawn = differs() ? List.of() : browser.shownItems().stream().filter(item -> !deleted.contains(item.annotation())).toList();
        canvas.setVisible(shown.isPresent());
        canvas.pictureProperty().set(shown.flatMap(ShownImage::picture).orElse(null));
        canvas.shapesProperty().set(shown.map(this::shapes).orElse(null));
        note.setText(shown.map(this::note).orElse(""));
        note.setVisible(!note.getText().isEmpty());
        follow();
    }

    private boolean differs() {
        return canvas.settings().styleProperty().get() == OverlayStyle.DIFFERENCE;
    }

    private Shapes shapes(ShownImage shown) {
        if (differs()) {
            return new Shapes(shown.width(), shown.height(), browser.comparison().pixelsProperty().get().differences().stream()
                    .flatMap(it -> Stream.of(it.lost().map(runs -> shape(runs, Difference.LOST)),
                            it.added().map(runs -> shape(runs, Difference.ADDED))))
                    .flatMap(Optional::stream).toList());
        }
        return new Shapes(shown.width(), shown.height(), drawn.stream().map(item -> new Shapes.OverlayShape(item.runs(), item.box(),
                DistinctColors.rgb(category(shown, item)), SubjectNames.ofCategory(shown.index(), category(shown, item), text),
                id(shown, item))).toList());
    }

    private static String id(ShownImage shown, ShownAnnotation item) {
        long id = shown.index().annotations().id(item.annotation());
        return id == CocoIndex.NO_ID ? "" : Long.toString(id);
    }

    private int category(ShownImage shown, ShownAnnotation item) {
        return browser.showsOwnImage() ? browser.reviews().review().category(shown.index(), item.annotation())
                : shown.index().annotations().category(item.annotation());
    }

    private static Shapes.OverlayShape shape(RunLengthEncoding runs, Difference kind) {
        return new Shapes.OverlayShape(Optional.of(runs), Optional.empty(), kind.color());
    }

    private String note(ShownImage shown) {
        if (differs()) {
            List<DifferingPixels> all = browser.comparison().pixelsProperty().get().differences();
            return text.get("comparison.note", all.size(), all.stream().mapToLong(it -> it.difference().lost()).sum(),
                    all.stream().mapToLong(it -> it.difference().added()).sum());
        }
        String name = shown.index().images().name(shown.image());
        if (shown.trouble().isPresent()) {
            return text.of(shown.trouble().get());
        }
        if (shown.isOfOtherSize()) {
            return text.get("browser.otherSize", name, shown.picture().orElseThrow().width(), shown.picture().orElseThrow().height(),
                    shown.width(), shown.height());
        }
        return shown.picture().isEmpty() ? text.get("browser.missing",
                name.isEmpty() ? SubjectNames.ofImage(shown.index(), shown.image(), text) : name)
                : shown.lacksSegments() ? text.get("browser.noSegments", shown.index().segmentFile(shown.image()).orElse("")) : "";
    }

    private void selected(RegionSelection regions) {
        if (!regions.equals(regionsOfSelection())) {
            browser.selectionProperty().set(browser.showsOwnImage() ? Stream.concat(
                    regions.regions().stream().filter(region -> region != regions.lead()), Stream.of(regions.lead()))
                    .filter(region -> region >= 0 && region < drawn.size()).map(region -> drawn.get(region).annotation()).toList()
                    : List.of());
        }
    }

    private void follow() {
        canvas.selectionProperty().set(regionsOfSelection());
    }

    /// The selected annotations as far as they are drawn; the others stay selected.
    private RegionSelection regionsOfSelection() {
        List<Integer> annotations = drawn.stream().map(ShownAnnotation::annotation).toList();
        return RegionSelection.of(browser.selectionProperty().get().stream().map(annotations::indexOf).toList());
    }
}

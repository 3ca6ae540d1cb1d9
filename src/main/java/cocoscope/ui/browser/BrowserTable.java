package cocoscope.ui.browser;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import cocoscope.app.browser.BrowsedFile;
import cocoscope.app.browser.CocoBrowser;
import cocoscope.app.browser.ReviewedFile;
import cocoscope.app.browser.ShownImage;
import cocoscope.app.browser.ShownImage.ShownAnnotation;
import cocoscope.app.canvas.DistinctColors;
import cocoscope.coco.index.AnnotationList;
import cocoscope.coco.index.CocoIndex;
import cocoscope.coco.index.CocoIndex.Kind;
import cocoscope.ui.canvas.ImageCanvas;
import cocoscope.ui.control.ColumnRoom;
import cocoscope.ui.control.IouCell;
import cocoscope.ui.control.Rgb;
import cocoscope.ui.control.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The annotations of the shown image that the filter takes; the selected rows are the selected annotations.
final class BrowserTable extends TableView<ShownAnnotation> {
    private final CocoBrowser browser;
    private final Text text;
    private final ImageCanvas canvas;
    private final TableColumn<ShownAnnotation, ?> score;
    private final TableColumn<ShownAnnotation, ?> iou;
    private final InvalidationListener rows = _ -> rowsSelected();

    BrowserTable(CocoBrowser browser, Text text, ImageCanvas canvas) {
        this.browser = browser;
        this.text = text;
        this.canvas = canvas;
        setId("browser-annotations");
        setAccessibleText(text.get("annotations.title"));
        getStyleClass().addAll(Styles.DENSE, "annotation-table", Tweaks.EDGE_TO_EDGE);
        setPlaceholder(new Label(text.get("browser.noAnnotations")));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        TableColumn<ShownAnnotation, ShownAnnotation> category = new TableColumn<>(text.get("annotations.category"));
        category.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        category.setCellFactory(_ -> new CategoryOfItem());
        category.setPrefWidth(110);
        score = column("browser.score", 64, (list, item) -> Float.isNaN(list.score(item)) ? "–" : text.decimals(3)
                .format(list.score(item)));
        iou = iou();
        TableColumn<ShownAnnotation, Float> area = area();
        TableColumn<ShownAnnotation, Long> pixels = pixels();
        TableColumn<ShownAnnotation, String> position = column("browser.position", 84, this::position);
        TableColumn<ShownAnnotation, String> size = column("browser.size", 90, this::size);
        TableColumn<ShownAnnotation, String> form = column("browser.form", 84, (list, item) -> text.of(list.form(item)));
        TableColumn<ShownAnnotation, String> crowd = column("browser.crowd", 66,
                (list, item) -> list.isCrowd(item) ? text.get("browser.yes") : "");
        TableColumn<ShownAnnotation, String> review = column("browser.review", 84, (_, item) -> review(item));
        getColumns().addAll(List.of(column("browser.id", 60, (list, item) -> list.id(item) == CocoIndex.NO_ID ? "–"
                : Long.toString(list.id(item))), category, score, iou, area, pixels, position, size, form, crowd, review));
        getColumns().forEach(column -> {
            column.setReorderable(false);
            column.setMinWidth(column.getPrefWidth());
        });
        ColumnRoom.share(this, List.of(area, review, pixels, size, form, position, crowd));
        setRowFactory(_ -> new ReviewedRow(browser));
        browser.shownProperty().subscribe(this::fill);
        browser.listing().filterProperty().subscribe(this::fill);
        browser.reviews().reviewProperty().subscribe(this::refresh);
        browser.comparison().comparedProperty().subscribe(this::fill);
        browser.selectionProperty().subscribe(this::follow);
    }

    private <T> TableColumn<ShownAnnotation, T> column(String key, double width) {
        TableColumn<ShownAnnotation, T> column = new TableColumn<>(text.get(key));
        column.setPrefWidth(width);
        return column;
    }

    private TableColumn<ShownAnnotation, String> column(String key, double width, BiFunction<AnnotationList, Integer, String> value) {
        TableColumn<ShownAnnotation, String> column = column(key, width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(browser.shownProperty().get()
                .map(shown -> value.apply(shown.index().annotations(), row.getValue().annotation())).orElse("")));
        return column;
    }

    private TableColumn<ShownAnnotation, Double> iou() {
        TableColumn<ShownAnnotation, Double> column = column("annotations.iou", 64);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(browser.reviewed().filter(_ -> browser.showsOwnImage())
                .map(it -> it.iou(row.getValue().annotation())).orElse(null)));
        column.setCellFactory(_ -> new IouCell<>(text));
        return column;
    }

    /// As stated.
    private TableColumn<ShownAnnotation, Float> area() {
        TableColumn<ShownAnnotation, Float> column = column("annotations.area", 72);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(browser.shownProperty().get()
                .map(shown -> shown.index().annotations().area(row.getValue().annotation())).orElse(Float.NaN)));
        column.setCellFactory(_ -> new AreaCell<>(text, 1));
        return column;
    }

    private TableColumn<ShownAnnotation, Long> pixels() {
        TableColumn<ShownAnnotation, Long> column = column("browser.pixels", 66);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().runs().map(runs -> runs.area()).orElse(null)));
        column.setCellFactory(_ -> new AreaCell<>(text, 0));
        return column;
    }

    private String position(AnnotationList list, int annotation) {
        return !list.hasBox(annotation) ? "–" : text.get("browser.positionOf", list.x(annotation), list.y(annotation));
    }

    private String size(AnnotationList list, int annotation) {
        return !list.hasBox(annotation) ? "–" : text.get("browser.sizeOf", list.width(annotation), list.height(annotation));
    }

    private String review(int annotation) {
        return browser.reviewed().filter(_ -> browser.showsOwnImage()).map(it -> review(it, annotation)).orElse("");
    }

    private String review(ReviewedFile reviewed, int annotation) {
        return reviewed.review().edits().deleted().contains(annotation) ? text.get("browser.deleted")
                : reviewed.review().accepted().contains(annotation) ? text.get("browser.accepted")
                : reviewed.review().edits().category(annotation).isPresent() ? text.get("browser.changed")
                : reviewed.isProblem(annotation) ? text.get("browser.problem") : "";
    }

    private void fill() {
        score.setVisible(browser.fileProperty().get().map(BrowsedFile::index).filter(it -> it.kind() == Kind.RESULTS).isPresent());
        iou.setVisible(browser.comparison().comparedProperty().get().isPresent());
        List<ShownAnnotation> items = browser.shownItems();
        if (!items.equals(getItems())) {
            withoutHearing(() -> getItems().setAll(items));
        }
        refresh();
        follow();
    }

    /// Rows that come and go select nothing.
    private void withoutHearing(Runnable change) {
        getSelectionModel().getSelectedIndices().removeListener(rows);
        change.run();
        getSelectionModel().getSelectedIndices().addListener(rows);
    }

    private void rowsSelected() {
        List<Integer> selected = new ArrayList<>(getSelectionModel().getSelectedItems().stream().filter(item -> item != null)
                .map(ShownAnnotation::annotation).toList());
        ShownAnnotation last = getSelectionModel().getSelectedItem();
        if (last != null && selected.remove((Integer) last.annotation())) {
            selected.add(last.annotation());
        }
        if (browser.showsOwnImage() && !selected.equals(browser.selectionProperty().get())) {
            browser.selectionProperty().set(List.copyOf(selected));
            canvas.showRegion(canvas.selectionProperty().get().lead());
        }
    }

    private void follow() {
        List<Integer> wanted = browser.selectionProperty().get();
        List<Integer> now = getSelectionModel().getSelectedItems().stream().map(ShownAnnotation::annotation).sorted().toList();
        if (now.equals(wanted.stream().sorted().toList())) {
            return;
        }
        withoutHearing(() -> {
            getSelectionModel().clearSelection();
            for (int row = 0; row < getItems().size(); row++) {
                if (wanted.contains(getItems().get(row).annotation())) {
                    getSelectionModel().select(row);
                    if (!isFocused()) {
                        scrollTo(Math.max(0, row - 2));
                    }
                }
            }
        });
    }

    /// A category behind the color that its shapes have on the canvas.
    private final class CategoryOfItem extends TableCell<ShownAnnotation, ShownAnnotation> {
        private final Rectangle swatch = new Rectangle(10, 10);

        CategoryOfItem() {
            swatch.setArcWidth(4);
            swatch.setArcHeight(4);
            swatch.getStyleClass().add("swatch");
            setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(@Nullable ShownAnnotation item, boolean empty) {
            super.updateItem(item, empty);
            ShownImage shown = browser.shownProperty().get().orElse(null);
            if (item == null || empty || shown == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            int category = browser.showsOwnImage() ? browser.reviews().review().category(shown.index(), item.annotation())
                    : shown.index().annotations().category(item.annotation());
            swatch.setFill(Rgb.color(DistinctColors.rgb(category)));
            setText(SubjectNames.ofCategory(shown.index(), category, text));
            setGraphic(swatch);
        }
    }
}

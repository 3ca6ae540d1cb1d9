package cocoscope.ui.browser;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import cocoscope.app.browser.CocoBrowser;
import cocoscope.app.browser.ShownImage;
import cocoscope.app.browser.ShownImage.Item;
import cocoscope.app.canvas.DistinctColors;
import cocoscope.coco.index.AnnotationList;
import cocoscope.coco.index.CocoIndex;
import cocoscope.coco.index.CocoIndex.Kind;
import cocoscope.ui.canvas.ImageCanvas;
import cocoscope.ui.control.Rgb;
import cocoscope.ui.control.Text;
import java.util.List;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The annotations of the shown image that the filter takes; the selected row is the selected shape on the canvas.
final class BrowserTable extends TableView<Item> {
    private final CocoBrowser inspection;
    private final Text text;
    private final ImageCanvas canvas;
    private final TableColumn<Item, String> score;
    private boolean following;

    BrowserTable(CocoBrowser inspection, Text text, ImageCanvas canvas) {
        this.inspection = inspection;
        this.text = text;
        this.canvas = canvas;
        setId("inspection-annotations");
        setAccessibleText(text.get("annotations.title"));
        getStyleClass().addAll(Styles.DENSE, "annotation-table", Tweaks.EDGE_TO_EDGE);
        setPlaceholder(new Label(text.get("inspection.noAnnotations")));
        TableColumn<Item, Item> category = new TableColumn<>(text.get("annotations.category"));
        category.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        category.setCellFactory(_ -> new CategoryOfItem());
        category.setPrefWidth(170);
        score = column("inspection.score", 70, (list, item) -> Float.isNaN(list.score(item)) ? "–" : text.decimals(3)
                .format(list.score(item)));
        getColumns().addAll(List.of(column("inspection.id", 110, (list, item) -> list.id(item) == CocoIndex.NO_ID ? "–"
                : Long.toString(list.id(item))),
                category, score, area(), column("annotations.box", 210, this::box),
                column("inspection.form", 110, (list, item) -> text.of(list.form(item))),
                column("inspection.crowd", 70, (list, item) -> list.isCrowd(item) ? text.get("inspection.yes") : "")));
        getColumns().forEach(column -> column.setReorderable(false));
        getSelectionModel().selectedItemProperty().addListener((_, _, row) -> rowSelected(row));
        inspection.shownProperty().subscribe(this::fill);
        inspection.filterProperty().subscribe(this::fill);
        inspection.selectedProperty().subscribe(this::follow);
    }

    private TableColumn<Item, String> column(String key, double width, BiFunction<AnnotationList, Integer, String> value) {
        TableColumn<Item, String> column = new TableColumn<>(text.get(key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(inspection.shownProperty().get()
                .map(shown -> value.apply(shown.index().annotations(), row.getValue().annotation())).orElse("")));
        column.setSortable(false);
        column.setPrefWidth(width);
        return column;
    }

    /// As stated, else as many pixels as there are.
    private TableColumn<Item, String> area() {
        TableColumn<Item, String> column = column("annotations.area", 100, (_, _) -> "");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(inspection.shownProperty().get()
                .map(shown -> area(shown.index().annotations().area(row.getValue().annotation()), row.getValue())).orElse("")));
        return column;
    }

    private String area(float stated, Item item) {
        return !Float.isNaN(stated) ? text.decimals(1).format(stated) : item.runs().map(runs -> text.number(runs.area())).orElse("–");
    }

    private String box(AnnotationList list, int annotation) {
        return !list.hasBox(annotation) ? "–" : text.get("inspection.boxOf", list.x(annotation), list.y(annotation), list.width(annotation),
                list.height(annotation));
    }

    private void fill() {
        following = true;
        score.setVisible(inspection.inspectedProperty().get().filter(it -> it.index().kind() == Kind.RESULTS).isPresent());
        getItems().setAll(inspection.shownItems());
        following = false;
        follow();
    }

    private void rowSelected(@Nullable Item row) {
        if (row != null && !following) {
            inspection.selectedProperty().set(row.annotation());
            canvas.showRegion(canvas.selectedRegionProperty().get());
        }
    }

    private void follow() {
        following = true;
        getSelectionModel().clearSelection();
        for (int row = 0; row < getItems().size(); row++) {
            if (getItems().get(row).annotation() == inspection.selectedProperty().get()) {
                getSelectionModel().select(row);
                if (!isFocused()) {
                    scrollTo(Math.max(0, row - 2));
                }
            }
        }
        following = false;
    }

    /// A category behind the color that its shapes have on the canvas; a mark where the linter found something.
    private final class CategoryOfItem extends TableCell<Item, Item> {
        private final Rectangle swatch = new Rectangle(10, 10);

        CategoryOfItem() {
            swatch.setArcWidth(4);
            swatch.setArcHeight(4);
            swatch.getStyleClass().add("swatch");
            setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(@Nullable Item item, boolean empty) {
            super.updateItem(item, empty);
            ShownImage shown = inspection.shownProperty().get().orElse(null);
            if (item == null || empty || shown == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            int category = shown.index().annotations().category(item.annotation());
            swatch.setFill(Rgb.color(DistinctColors.rgb(category)));
            setText(SubjectNames.ofCategory(shown.index(), category, text));
            setGraphic(swatch);
        }
    }
}

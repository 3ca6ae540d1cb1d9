package cocoscope.ui.annotations;

import atlantafx.base.theme.Styles;
import cocoscope.app.canvas.CategoryColors;
import cocoscope.app.preview.AnnotationRow;
import cocoscope.app.preview.LivePreview;
import cocoscope.app.preview.PreviewMetrics;
import cocoscope.geometry.Box;
import cocoscope.ui.control.IouCell;
import cocoscope.ui.control.NumberCell;
import cocoscope.ui.control.Rgb;
import cocoscope.ui.control.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The annotations of the shown mask; the selected row is the selected region on the canvas.
final class AnnotationTable extends TableView<AnnotationRow> {
    private static final double WIDTH_OF_NUMBERS = 574;
    private static final double ROW_HEIGHT = 24;

    private final LivePreview live;
    private final Text text;
    private final IntConsumer chosen;
    private Optional<PreviewMetrics> shown = Optional.empty();

    /// @param chosen hears of a region that was selected here, to bring it into view
    AnnotationTable(LivePreview live, CategoryColors colors, Text text, IntConsumer chosen) {
        this.live = live;
        this.text = text;
        this.chosen = chosen;
        setId("annotations");
        setAccessibleText(text.get("annotations.title"));
        getStyleClass().addAll(Styles.DENSE, "annotation-table", atlantafx.base.theme.Tweaks.EDGE_TO_EDGE);
        setPlaceholder(new Label(text.get("annotations.none")));
        setFixedCellSize(ROW_HEIGHT);
        addColumns(colors);
        getSelectionModel().selectedItemProperty().addListener((_, _, row) -> rowSelected(row));
        live.readoutProperty().addListener((_, _, _) -> refill());
        live.selectedRegionProperty().addListener((_, _, _) -> follow());
        colors.paletteProperty().subscribe(_ -> refresh());
        visibleProperty().addListener((_, _, _) -> refill());
        refill();
    }

    private void addColumns(CategoryColors colors) {
        TableColumn<AnnotationRow, AnnotationRow> category = new TableColumn<>(text.get("annotations.category"));
        category.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        category.setCellFactory(_ -> new CategorySwatchCell(colors));
        category.setComparator((a, b) -> a.category().compareTo(b.category()));
        widthProperty().subscribe(width -> category.setPrefWidth(Math.clamp(width.doubleValue() - WIDTH_OF_NUMBERS, 100, 200)));
        TableColumn<AnnotationRow, String> box = new TableColumn<>(text.get("annotations.box"));
        box.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(box(row.getValue().box())));
        box.setSortable(false);
        box.setPrefWidth(138);
        getColumns().addAll(List.of(numbers("annotations.number", 42, row -> row.region() + 1), category,
                numbers("annotations.area", 76, AnnotationRow::area), iou(),
                numbers("annotations.lost", 50, row -> row.fidelity().lost()),
                numbers("annotations.added", 60, row -> row.fidelity().added()),
                numbers("annotations.vertices", 74, AnnotationRow::vertices), numbers("annotations.bytes", 60, AnnotationRow::bytes), box));
        getColumns().forEach(column -> column.setReorderable(false));
    }

    private String box(Box box) {
        return text.get("annotations.boxOf", box.x(), box.y(), box.width(), box.height());
    }

    private TableColumn<AnnotationRow, Number> numbers(String key, double width, Function<AnnotationRow, Number> value) {
        TableColumn<AnnotationRow, Number> column = new TableColumn<>(text.get(key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(_ -> new NumberCell<>(text));
        column.getStyleClass().add("number-column");
        column.setPrefWidth(width);
        return column;
    }

    private TableColumn<AnnotationRow, Double> iou() {
        TableColumn<AnnotationRow, Double> column = new TableColumn<>(text.get("annotations.iou"));
        column.setId("iou-column");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().fidelity().iou()));
        column.setCellFactory(_ -> new IouCell<>(text));
        column.getStyleClass().add("number-column");
        column.setPrefWidth(60);
        return column;
    }

    /// Follows only while it is looked at, because thousands of rows take a moment.
    private void refill() {
        Optional<PreviewMetrics> newest = live.readoutProperty().get();
        if (newest.equals(shown) || !isVisible()) {
            return;
        }
        shown = newest;
        getSelectionModel().clearSelection();
        getItems().setAll(newest.map(PreviewMetrics::rows).orElse(List.of()));
        sort();
        follow();
    }

    private void rowSelected(@Nullable AnnotationRow row) {
        if (row != null && isCurrent() && row.region() != live.selectedRegionProperty().get()) {
            live.selectedRegionProperty().set(row.region());
            chosen.accept(row.region());
        }
    }

    /// Whether rows and canvas show the same regions; for a moment after each conversion they do not.
    private boolean isCurrent() {
        return shown.isPresent() && live.currentReadout().equals(shown);
    }

    private void follow() {
        if (!isCurrent()) {
            return;
        }
        int region = live.selectedRegionProperty().get();
        getSelectionModel().clearSelection();
        for (int row = 0; row < getItems().size(); row++) {
            if (getItems().get(row).region() == region) {
                getSelectionModel().select(row);
                scrollIntoView(row);
                break;
            }
        }
    }

    private void scrollIntoView(int row) {
        boolean byHand = isFocused();
        if (!byHand) {
            scrollTo(Math.max(0, row - 2));
        }
    }

    /// A category behind the color that its regions have on the canvas.
    private static final class CategorySwatchCell extends TableCell<AnnotationRow, AnnotationRow> {
        private final Rectangle swatch = new Rectangle(10, 10);

        private final CategoryColors colors;

        CategorySwatchCell(CategoryColors colors) {
            this.colors = colors;
            swatch.setArcWidth(4);
            swatch.setArcHeight(4);
            swatch.getStyleClass().add("swatch");
            setAlignment(Pos.CENTER_LEFT);
            setGraphic(swatch);
        }

        @Override
        protected void updateItem(@Nullable AnnotationRow row, boolean empty) {
            super.updateItem(row, empty);
            swatch.setVisible(row != null && !empty);
            if (row == null || empty) {
                setText(null);
                return;
            }
            swatch.setFill(Rgb.color(colors.of(row.label())));
            setText(row.category());
        }
    }
}

package cocoscope.ui.annotations;

import atlantafx.base.theme.Styles;
import cocoscope.app.canvas.CategoryColors;
import cocoscope.app.preview.AnnotationRow;
import cocoscope.app.preview.LivePreview;
import cocoscope.app.preview.PreviewMetrics;
import cocoscope.app.preview.RegionSelection;
import cocoscope.geometry.Box;
import cocoscope.ui.control.ColumnRoom;
import cocoscope.ui.control.IouCell;
import cocoscope.ui.control.NumberCell;
import cocoscope.ui.control.Rgb;
import cocoscope.ui.control.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
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

/// The annotations of the shown mask; the selected rows are the selected regions on the canvas.
final class AnnotationTable extends TableView<AnnotationRow> {
    private static final double MIN_CATEGORY_WIDTH = 100;
    private static final double ROW_HEIGHT = 28;

    private final LivePreview live;
    private final Text text;
    private final IntConsumer chosen;
    private final InvalidationListener chosenRows = _ -> rowsSelected();
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
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getSelectionModel().getSelectedIndices().addListener(chosenRows);
        live.readoutProperty().addListener((_, _, _) -> refill());
        live.selectionProperty().addListener((_, _, _) -> follow());
        colors.paletteProperty().subscribe(_ -> refresh());
        visibleProperty().addListener((_, _, _) -> refill());
        refill();
    }

    private void addColumns(CategoryColors colors) {
        TableColumn<AnnotationRow, AnnotationRow> category = new TableColumn<>(text.get("annotations.category"));
        category.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        category.setCellFactory(_ -> new CategorySwatchCell(colors));
        category.setComparator((a, b) -> a.category().compareTo(b.category()));
        category.setMinWidth(MIN_CATEGORY_WIDTH);
        TableColumn<AnnotationRow, Number> lost = numbers("annotations.lost", 64, row -> row.fidelity().lost());
        TableColumn<AnnotationRow, Number> added = numbers("annotations.added", 76, row -> row.fidelity().added());
        TableColumn<AnnotationRow, Number> vertices = numbers("annotations.vertices", 84, AnnotationRow::vertices);
        TableColumn<AnnotationRow, Number> bytes = numbers("annotations.bytes", 76, AnnotationRow::bytes);
        TableColumn<AnnotationRow, Number> holes = numbers("annotations.holes", 68, AnnotationRow::holes);
        TableColumn<AnnotationRow, String> position = words("annotations.position", 92,
                box -> text.get("annotations.positionOf", box.x(), box.y()));
        TableColumn<AnnotationRow, String> size = words("annotations.size", 96,
                box -> text.get("annotations.sizeOf", box.width(), box.height()));
        getColumns().addAll(List.of(numbers("annotations.number", 52, row -> row.region() + 1), category,
                numbers("annotations.area", 84, AnnotationRow::area), iou(), lost, added,
                vertices, holes, bytes, position, size));
        getColumns().forEach(column -> column.setReorderable(false));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        ColumnRoom.share(this, List.of(vertices, bytes, lost, added, holes, size, position));
    }

    private TableColumn<AnnotationRow, String> words(String key, double width, Function<Box, String> value) {
        TableColumn<AnnotationRow, String> column = new TableColumn<>(text.get(key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue().box())));
        column.setSortable(false);
        fix(column, width);
        return column;
    }

    private static void fix(TableColumn<AnnotationRow, ?> column, double width) {
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setMaxWidth(width);
    }

    private TableColumn<AnnotationRow, Number> numbers(String key, double width, Function<AnnotationRow, Number> value) {
        TableColumn<AnnotationRow, Number> column = new TableColumn<>(text.get(key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(_ -> new NumberCell<>(text));
        column.getStyleClass().add("number-column");
        fix(column, width);
        return column;
    }

    private TableColumn<AnnotationRow, Double> iou() {
        TableColumn<AnnotationRow, Double> column = new TableColumn<>(text.get("annotations.iou"));
        column.setId("iou-column");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().fidelity().iou()));
        column.setCellFactory(_ -> new IouCell<>(text));
        column.getStyleClass().add("number-column");
        fix(column, 76);
        return column;
    }

    /// Follows only while it is looked at, because thousands of rows take a moment.
    private void refill() {
        Optional<PreviewMetrics> newest = live.readoutProperty().get();
        if (newest.equals(shown) || !isVisible()) {
            return;
        }
        shown = newest;
        withoutHearing(() -> {
            getSelectionModel().clearSelection();
            getItems().setAll(newest.map(PreviewMetrics::rows).orElse(List.of()));
            sort();
        });
        follow();
    }

    /// Rows that come and go select nothing.
    private void withoutHearing(Runnable change) {
        getSelectionModel().getSelectedIndices().removeListener(chosenRows);
        change.run();
        getSelectionModel().getSelectedIndices().addListener(chosenRows);
    }

    private void rowsSelected() {
        List<Integer> regions = new ArrayList<>(getSelectionModel().getSelectedItems().stream().filter(row -> row != null)
                .map(AnnotationRow::region).toList());
        AnnotationRow last = getSelectionModel().getSelectedItem();
        if (last != null && regions.remove((Integer) last.region())) {
            regions.add(last.region());
        }
        RegionSelection selected = RegionSelection.of(regions);
        if (isCurrent() && !selected.equals(live.selectionProperty().get())) {
            live.selectionProperty().set(selected);
            chosen.accept(selected.lead());
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
        RegionSelection selection = live.selectionProperty().get();
        List<Integer> now = getSelectionModel().getSelectedItems().stream().filter(row -> row != null).map(AnnotationRow::region).sorted()
                .toList();
        if (now.equals(selection.regions())) {
            return;
        }
        withoutHearing(() -> {
            getSelectionModel().clearSelection();
            int[] rows = IntStream.range(0, getItems().size()).filter(row -> selection.has(getItems().get(row).region())).toArray();
            if (rows.length > 0) {
                getSelectionModel().selectIndices(rows[0], rows);
                IntStream.of(rows).filter(row -> getItems().get(row).region() == selection.lead()).findFirst()
                        .ifPresent(this::scrollIntoView);
            }
        });
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

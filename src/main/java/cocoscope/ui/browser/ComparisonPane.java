package cocoscope.ui.browser;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import cocoscope.app.browser.BrowserComparison.Compared;
import cocoscope.app.browser.CocoBrowser;
import cocoscope.coco.compare.AnnotationDifference;
import cocoscope.coco.compare.AnnotationDifference.Kind;
import cocoscope.coco.compare.Comparison;
import cocoscope.coco.compare.ImageDifference;
import cocoscope.coco.compare.Tally;
import cocoscope.ui.control.ColumnRoom;
import cocoscope.ui.control.FilePicker;
import cocoscope.ui.control.IouCell;
import cocoscope.ui.control.SmallButton;
import cocoscope.ui.control.Text;
import cocoscope.ui.control.ToText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// How the file differs from another one, or from masks: images that only one has, every difference, and the counts of each category.
final class ComparisonPane extends BorderPane {
    private static final double MIN_WIDTH_OF_BOTH = 960;

    private final CocoBrowser browser;
    private final Text text;
    private final TableView<DifferenceRow> table = new TableView<>();
    private final TableView<Map.Entry<String, Tally>> tallies = new TableView<>();
    private final ComboBox<Optional<Kind>> kinds = new ComboBox<>();
    private final Label summary = new Label();
    private final ToggleButton byCategory = new ToggleButton();
    private final SplitPane tables = new SplitPane();

    ComparisonPane(CocoBrowser browser, Text text, FilePicker picker) {
        this.browser = browser;
        this.text = text;
        setUpTables();
        setTop(head(picker));
        setCenter(tables);
        widthProperty().subscribe(this::arrange);
        byCategory.selectedProperty().subscribe(this::arrange);
        browser.comparison().comparedProperty().subscribe(this::arrange);
        browser.comparison().comparedProperty().subscribe(this::show);
        table.getSelectionModel().selectedItemProperty().subscribe(this::selected);
    }

    /// Where there is no room for both tables, one takes the place of the other.
    private void arrange() {
        boolean wide = getWidth() >= MIN_WIDTH_OF_BOTH;
        byCategory.setVisible(!wide && browser.comparison().comparedProperty().get().isPresent());
        List<Node> shown = wide ? List.of(table, tallies) : List.of(byCategory.isVisible() && byCategory.isSelected() ? tallies : table);
        if (!tables.getItems().equals(shown)) {
            tables.getItems().setAll(shown);
            tables.setDividerPositions(0.6);
        }
    }

    private VBox head(FilePicker picker) {
        summary.setId("comparison-summary");
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        summary.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(summary, Priority.ALWAYS);
        byCategory.setText(text.get("comparison.byCategory"));
        byCategory.setId("comparison-by-category");
        byCategory.setMinWidth(USE_PREF_SIZE);
        byCategory.getStyleClass().add(Styles.SMALL);
        byCategory.managedProperty().bind(byCategory.visibleProperty());
        HBox found = new HBox(8, summary, byCategory);
        found.setAlignment(Pos.CENTER_LEFT);
        found.managedProperty().bind(summary.textProperty().isNotEmpty());
        kinds.setId("comparison-kinds");
        kinds.setMinWidth(USE_PREF_SIZE);
        kinds.setAccessibleText(text.get("comparison.kind"));
        List<Optional<Kind>> offered = new ArrayList<>(List.of(Optional.empty()));
        List.of(Kind.values()).forEach(kind -> offered.add(Optional.of(kind)));
        kinds.getItems().setAll(offered);
        kinds.setConverter(new ToText<>(kind -> kind.map(text::of).orElse(text.get("comparison.all"))));
        kinds.setValue(Optional.empty());
        kinds.valueProperty().addListener((_, _, _) -> list());
        FlowPane choices = new FlowPane(8, 4, kinds, new SmallButton(text, "comparison.file", "compare-file",
                () -> picker.coco().ifPresent(browser::compareWith)),
                new SmallButton(text, "comparison.masks", "compare-masks", () -> picker.folder().ifPresent(browser::compareWith)));
        choices.setAlignment(Pos.CENTER_LEFT);
        VBox head = new VBox(5, choices, found);
        head.getStyleClass().add("problems-head");
        return head;
    }

    private void setUpTables() {
        table.setId("differences");
        table.setAccessibleText(text.get("comparison.title"));
        tallies.setId("comparison-tallies");
        tallies.setAccessibleText(text.get("comparison.byCategory"));
        tallies.setPlaceholder(new Label(""));
        List.of(table, tallies).forEach(it -> it.getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE));
        TableColumn<DifferenceRow, String> image = column("comparison.image", 130, DifferenceRow::image);
        TableColumn<DifferenceRow, Double> iou = ious("annotations.iou", row ->
                row instanceof DifferenceRow.OfAnnotation(AnnotationDifference difference) && difference.kind() == Kind.CHANGED
                        ? difference.iou() : null);
        TableColumn<DifferenceRow, String> id = column("browser.id", 60, ofAnnotation(it -> Long.toString(it.side().id())));
        TableColumn<DifferenceRow, String> lost = column("annotations.lost", 64, ofAnnotation(it -> text.number(it.lost())));
        TableColumn<DifferenceRow, String> added = column("annotations.added", 76, ofAnnotation(it -> text.number(it.added())));
        table.getColumns().addAll(List.of(column("comparison.kind", 104, this::kind), image,
                column("annotations.category", 110, ofAnnotation(this::category)), id, iou, lost, added));
        ColumnRoom.share(table, List.of(image, iou, lost, added, id));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        tallies.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        tallies.getColumns().addAll(List.of(column("annotations.category", 110, Map.Entry::getKey),
                column("comparison.same", 74, entry -> text.number(entry.getValue().same())),
                column("comparison.changed", 74, entry -> text.number(entry.getValue().changed())),
                column("comparison.missing", 70, entry -> text.number(entry.getValue().missing())),
                column("comparison.extra", 54, entry -> text.number(entry.getValue().extra())),
                ious("annotations.iou", entry -> entry.getValue().meanIou().isPresent() ? entry.getValue().meanIou().getAsDouble()
                : null)));
    }

    private String kind(DifferenceRow row) {
        return switch (row) {
            case DifferenceRow.OfImage(ImageDifference difference) -> text.get("comparison.image." + difference.kind().name());
            case DifferenceRow.OfAnnotation(AnnotationDifference difference) -> text.of(difference.kind());
        };
    }

    private static Function<DifferenceRow, String> ofAnnotation(Function<AnnotationDifference, String> value) {
        return row -> row instanceof DifferenceRow.OfAnnotation(AnnotationDifference difference) ? value.apply(difference) : "";
    }

    /// Both, where they differ.
    private String category(AnnotationDifference difference) {
        return difference.changesCategory() ? text.get("comparison.becomes", difference.first().orElseThrow().category(),
                difference.second().orElseThrow().category()) : difference.side().category();
    }

    private <R> TableColumn<R, String> column(String key, double width, Function<R, String> value) {
        TableColumn<R, String> column = new TableColumn<>(text.get(key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setReorderable(false);
        return column;
    }

    private <R> TableColumn<R, Double> ious(String key, Function<R, @Nullable Double> value) {
        TableColumn<R, Double> column = new TableColumn<>(text.get(key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(_ -> (TableCell<R, Double>) new IouCell<R>(text));
        column.setPrefWidth(64);
        column.setMinWidth(64);
        column.setReorderable(false);
        return column;
    }

    private void show() {
        Optional<Compared> compared = browser.comparison().comparedProperty().get();
        table.setPlaceholder(new Label(text.get(compared.isPresent() ? "comparison.none" : "comparison.choose")));
        summary.setText(compared.map(it -> summary(it)).orElse(""));
        tallies.getItems().setAll(compared.map(it -> List.copyOf(it.comparison().categories().entrySet())).orElse(List.of()));
        list();
    }

    private String summary(Compared compared) {
        Tally total = compared.comparison().total();
        Comparison comparison = compared.comparison();
        return text.get("comparison.summary", String.valueOf(compared.other().getFileName()), total.same(), total.changed(),
                total.missing(), total.extra(),
                comparison.images().size());
    }

    private void list() {
        Optional<Kind> wanted = kinds.getValue();
        table.getItems().setAll(browser.comparison().comparedProperty().get().map(Compared::comparison).map(it -> rows(it).stream()
                .filter(row -> wanted.isEmpty() || kindOf(row) == wanted.get()).toList()).orElse(List.of()));
    }

    private static List<DifferenceRow> rows(Comparison comparison) {
        List<DifferenceRow> rows = new ArrayList<>();
        comparison.images().forEach(image -> rows.add(new DifferenceRow.OfImage(image)));
        comparison.differences().forEach(annotation -> rows.add(new DifferenceRow.OfAnnotation(annotation)));
        return rows;
    }

    private static Kind kindOf(DifferenceRow row) {
        return switch (row) {
            case DifferenceRow.OfImage(ImageDifference difference) -> switch (difference.kind()) {
                case MISSING -> Kind.MISSING;
                case EXTRA -> Kind.EXTRA;
                case OTHER_SIZE -> Kind.CHANGED;
            };
            case DifferenceRow.OfAnnotation(AnnotationDifference difference) -> difference.kind();
        };
    }

    private void selected(@Nullable DifferenceRow row) {
        switch (row) {
            case DifferenceRow.OfImage(ImageDifference difference) -> browser.showImage(difference.fileName());
            case DifferenceRow.OfAnnotation(AnnotationDifference difference) -> browser.show(difference);
            case null -> { }
        }
    }
}

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
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// How the file differs from another one, or from masks: images that only one has, every difference, and the counts of each category.
final class ComparisonPane extends BorderPane {
    private final CocoBrowser browser;
    private final Text text;
    private final TableView<DifferenceRow> table = new TableView<>();
    private final TableView<Map.Entry<String, Tally>> tallies = new TableView<>();
    private final ComboBox<Optional<Kind>> kinds = new ComboBox<>();
    private final Label summary = new Label();

    ComparisonPane(CocoBrowser browser, Text text, FilePicker picker) {
        this.browser = browser;
        this.text = text;
        setUpTables();
        SplitPane split = new SplitPane(table, tallies);
        split.setDividerPositions(0.58);
        setTop(head(picker));
        setCenter(split);
        browser.comparison().comparedProperty().subscribe(this::show);
        table.getSelectionModel().selectedItemProperty().subscribe(this::selected);
    }

    private HBox head(FilePicker picker) {
        summary.setId("comparison-summary");
        summary.setMinWidth(0);
        summary.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(summary, Priority.ALWAYS);
        kinds.setId("comparison-kinds");
        kinds.setMinWidth(USE_PREF_SIZE);
        kinds.setAccessibleText(text.get("comparison.kind"));
        List<Optional<Kind>> offered = new ArrayList<>(List.of(Optional.empty()));
        List.of(Kind.values()).forEach(kind -> offered.add(Optional.of(kind)));
        kinds.getItems().setAll(offered);
        kinds.setConverter(new ToText<>(kind -> kind.map(text::of).orElse(text.get("comparison.all"))));
        kinds.setValue(Optional.empty());
        kinds.valueProperty().addListener((_, _, _) -> list());
        HBox head = new HBox(8, summary, kinds, new SmallButton(text, "comparison.file", "compare-file",
                () -> picker.coco().ifPresent(browser::compareWith)),
                new SmallButton(text, "comparison.masks", "compare-masks", () -> picker.folder().ifPresent(browser::compareWith)));
        head.setAlignment(Pos.CENTER_LEFT);
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
        table.getColumns().addAll(List.of(column("comparison.kind", 104, this::kind),
                column("comparison.image", 150, DifferenceRow::image), column("annotations.category", 130, ofAnnotation(this::category)),
                column("browser.id", 70, ofAnnotation(difference -> Long.toString(difference.side().id()))),
                ious("annotations.iou", row -> row instanceof DifferenceRow.OfAnnotation(AnnotationDifference difference)
                        && difference.kind() == Kind.CHANGED ? difference.iou() : null),
                column("annotations.lost", 60, ofAnnotation(difference -> text.number(difference.lost()))),
                column("annotations.added", 70, ofAnnotation(difference -> text.number(difference.added())))));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        tallies.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        tallies.getColumns().addAll(List.of(column("annotations.category", 110, Map.Entry::getKey),
                column("comparison.same", 54, entry -> text.number(entry.getValue().same())),
                column("comparison.changed", 74, entry -> text.number(entry.getValue().changed())),
                column("comparison.missing", 66, entry -> text.number(entry.getValue().missing())),
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

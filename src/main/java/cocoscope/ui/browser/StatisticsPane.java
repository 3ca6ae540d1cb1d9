package cocoscope.ui.browser;

import cocoscope.app.browser.BrowsedFile;
import cocoscope.app.browser.CocoBrowser;
import cocoscope.app.browser.Statistics;
import cocoscope.app.browser.Statistics.OfCategory;
import cocoscope.ui.control.Text;
import cocoscope.ui.settings.SettingsColumn;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.beans.binding.Bindings;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// What the file holds in numbers, and how its categories compare in charts.
final class StatisticsPane extends ScrollPane {
    private static final int MAX_BARS = 40;
    private static final double BAR_HEIGHT = 24;
    private static final double AXES_HEIGHT = 76;
    private static final double GAP = 12;
    private static final double MIN_WIDTH_OF_BOTH = 640;

    private final CocoBrowser browser;
    private final Text text;
    private final Label totals = new Label();
    private final Label more = new Label();
    private final FlowPane charts = new FlowPane(GAP, GAP);
    private Optional<BrowsedFile> shown = Optional.empty();

    StatisticsPane(CocoBrowser browser, Text text) {
        this.browser = browser;
        this.text = text;
        setId("statistics");
        totals.setId("statistics-totals");
        totals.setWrapText(true);
        totals.getStyleClass().add("report-counts");
        more.getStyleClass().add("muted");
        VBox all = new VBox(8, totals, charts, more);
        all.getStyleClass().add("statistics");
        setContent(all);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        SettingsColumn.paintAfresh(this);
        browser.fileProperty().subscribe(this::show);
        visibleProperty().addListener((_, _, _) -> show());
    }

    /// Draws only while it is looked at, because charts take a moment.
    private void show() {
        Optional<BrowsedFile> opened = browser.fileProperty().get().filter(_ -> isVisible());
        if (opened.equals(shown)) {
            return;
        }
        shown = opened;
        charts.getChildren().clear();
        totals.setText(opened.map(it -> totals(it.statistics())).orElse(""));
        opened.ifPresent(this::addCharts);
    }

    private String totals(Statistics statistics) {
        return text.get("statistics.totals", statistics.images(), statistics.emptyImages(), statistics.annotations(), statistics.crowds(),
                statistics.categories().size());
    }

    private void addCharts(BrowsedFile opened) {
        List<OfCategory> categories = opened.statistics().categories();
        List<OfCategory> shown = categories.stream().limit(MAX_BARS).toList();
        more.setText(text.get("statistics.more", categories.size() - shown.size()));
        more.setVisible(categories.size() > shown.size());
        more.setManaged(more.isVisible());
        charts.getChildren().setAll(List.of(
                chart("statistics.counts", opened, shown, OfCategory::annotations),
                chart("statistics.areas", opened, shown, OfCategory::area)));
    }

    /// Bars from the top, the most frequent category first.
    private BarChart<Number, String> chart(String title, BrowsedFile opened, List<OfCategory> shown, ToDoubleFunction<OfCategory> value) {
        NumberAxis numbers = new NumberAxis();
        numbers.setMinorTickVisible(false);
        CategoryAxis names = new CategoryAxis();
        BarChart<Number, String> chart = new BarChart<>(numbers, names);
        chart.setTitle(text.get(title));
        chart.setId(title.replace('.', '-'));
        chart.setLegendVisible(false);
        chart.setAnimated(false);
        chart.setHorizontalGridLinesVisible(false);
        chart.setBarGap(0);
        chart.setCategoryGap(8);
        chart.setMinWidth(0);
        chart.prefWidthProperty().bind(Bindings.createDoubleBinding(() -> Math.floor(charts.getWidth() < MIN_WIDTH_OF_BOTH
                ? charts.getWidth() : (charts.getWidth() - GAP) / 2), charts.widthProperty()));
        double height = BAR_HEIGHT * shown.size() + AXES_HEIGHT;
        chart.setMinHeight(height);
        chart.setPrefHeight(height);
        XYChart.Series<Number, String> series = new XYChart.Series<>();
        for (OfCategory category : shown.reversed()) {
            double number = value.applyAsDouble(category);
            String name = SubjectNames.ofCategory(opened.index(), category.category(), text);
            series.getData().add(new XYChart.Data<>(Double.isNaN(number) ? 0 : number, name));
        }
        chart.getData().add(series);
        return chart;
    }
}

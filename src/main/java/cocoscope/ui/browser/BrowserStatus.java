package cocoscope.ui.browser;

import cocoscope.app.browser.BrowsedFile;
import cocoscope.app.browser.CocoBrowser;
import cocoscope.app.browser.Statistics;
import cocoscope.ui.canvas.ImageCanvas;
import cocoscope.ui.canvas.Probe;
import cocoscope.ui.control.Text;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What is under the cursor, how far reading is, and what the file holds.
final class BrowserStatus extends HBox {
    private final CocoBrowser browser;
    private final ImageCanvas canvas;
    private final Text text;
    private final Label probe = new Label();
    private final Label summary = new Label();

    BrowserStatus(CocoBrowser browser, ImageCanvas canvas, Text text) {
        super(12);
        this.browser = browser;
        this.canvas = canvas;
        this.text = text;
        getStyleClass().add("status-line");
        setAlignment(Pos.CENTER_LEFT);
        probe.setId("browser-probe");
        probe.setMinWidth(0);
        summary.setId("browser-summary");
        summary.setMinWidth(USE_PREF_SIZE);
        ProgressBar bar = new ProgressBar();
        bar.setId("browser-progress");
        bar.setPrefWidth(120);
        bar.progressProperty().bind(browser.opening().progressProperty());
        Label reading = new Label(text.get("browser.reading"), bar);
        reading.setMinWidth(USE_PREF_SIZE);
        reading.visibleProperty().bind(browser.opening().readingProperty().map(Optional::isPresent));
        reading.managedProperty().bind(reading.visibleProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(probe, gap, reading, summary);
        canvas.cursor().probeProperty().subscribe(this::showProbe);
        canvas.cursor().regionProperty().subscribe(this::showProbe);
        browser.shownProperty().subscribe(this::showProbe);
        browser.fileProperty().subscribe(file -> summary.setText(file.map(this::summary).orElse("")));
    }

    private void showProbe() {
        Probe at = canvas.cursor().probeProperty().get();
        probe.setText(browser.shownProperty().get().map(image -> at == null ? text.get("status.size", image.width(), image.height())
                : text.get("status.position", at.x(), at.y())).orElse(""));
    }

    private String summary(BrowsedFile file) {
        Statistics statistics = file.statistics();
        return text.get("browser.summary", statistics.images(), statistics.annotations(), statistics.categories().size());
    }
}

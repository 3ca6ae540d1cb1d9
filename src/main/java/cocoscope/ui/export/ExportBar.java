package cocoscope.ui.export;

import atlantafx.base.theme.Styles;
import cocoscope.app.export.ExportPlan;
import cocoscope.app.export.ExportProgress;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.SmallButton;
import cocoscope.ui.control.Text;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The export that goes on beside the work: how far it is, and how to end it. Only there while one is running.
public final class ExportBar extends HBox {
    private final Text text;
    private final Label words = new Label();
    private final ProgressBar bar = new ProgressBar(0);

    public ExportBar(ExportPlan plan, Text text) {
        super(12);
        this.text = text;
        setId("export-bar");
        getStyleClass().add("job-bar");
        setAlignment(Pos.CENTER_LEFT);
        words.setId("export-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add(Styles.SMALL);
        HBox.setHgrow(bar, Priority.ALWAYS);
        words.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(Icon.EXPORT.node("ready"), words, bar, new SmallButton(text, "export.stop", "export-stop", plan::cancel));
        managedProperty().bind(visibleProperty());
        plan.run().progressProperty().subscribe(this::show);
    }

    private void show(Optional<ExportProgress> progress) {
        setVisible(progress.isPresent());
        progress.ifPresent(it -> {
            String key = switch (it.phase()) {
                case CONVERTING -> "export.running.converting";
                case WRITING -> "export.running.writing";
            };
            String speed = it.done() == 0 ? "" : text.get("export.running.speed",
                    text.decimals(it.perSecond() < 10 ? 1 : 0).format(it.perSecond()));
            String left = it.secondsLeft().isEmpty() ? "" : text.get("export.running.left", it.secondsLeft().getAsLong());
            words.setText(text.get(key, it.done(), it.total()) + speed + left);
            bar.setProgress(it.share());
            bar.setAccessibleText(words.getText());
        });
    }
}

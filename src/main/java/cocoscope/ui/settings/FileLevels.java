package cocoscope.ui.settings;

import cocoscope.app.settings.MaskModel;
import cocoscope.diagnosis.Diagnosis;
import cocoscope.diagnosis.DiagnosisText;
import cocoscope.diagnosis.LevelShare;
import cocoscope.ui.control.Rgb;
import cocoscope.ui.control.Text;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.shape.Rectangle;

/// The levels that the file has, each with the share of its pixels.
final class FileLevels extends FlowPane {
    private static final int MAX_LEVELS = 12;
    private static final double SURE = 0.5;
    private static final double SWATCH = 9;

    private final Text text;
    private final DiagnosisText words;

    FileLevels(MaskModel model, Text text) {
        super(6, 4);
        this.text = text;
        words = text.diagnosis();
        setId("file-levels");
        model.diagnosis().property().subscribe(this::show);
    }

    private void show(Optional<Diagnosis> diagnosis) {
        getChildren().clear();
        diagnosis.ifPresent(it -> {
            it.levels().stream().limit(MAX_LEVELS).map(level -> chip(level, it.colors())).forEach(getChildren()::add);
            int others = it.levels().size() - MAX_LEVELS;
            if (others > 0) {
                Label more = new Label(text.get("file.moreLevels", others));
                more.getStyleClass().add("caption");
                getChildren().add(more);
            }
        });
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
    }

    private Label chip(LevelShare level, boolean colors) {
        boolean sure = level.confidence() >= SURE;
        Label chip = new Label(text.get(sure ? "file.level" : "file.level.unsure", DiagnosisText.name(level.value(), colors),
                words.share(level.share())));
        chip.getStyleClass().add("chip");
        chip.setTooltip(new Tooltip(text.get("file.level.tip", words.share(level.confidence()))));
        if (colors) {
            chip.setGraphic(new Rectangle(SWATCH, SWATCH, Rgb.color(level.value())));
        }
        return chip;
    }
}

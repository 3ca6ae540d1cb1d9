package cocoscope.ui.settings;

import cocoscope.app.images.OpenedImage;
import cocoscope.app.settings.MaskModel;
import cocoscope.app.settings.RuleEditor;
import cocoscope.app.settings.RuleEditor.Obstacle;
import cocoscope.convert.Conversion;
import cocoscope.mask.Mask;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.RuleKind;
import cocoscope.ui.control.EnumButtons;
import cocoscope.ui.control.Text;
import cocoscope.ui.histogram.ThresholdSlider;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/// How values become categories: the kind of rule, and the threshold.
final class RuleSection extends VBox {
    private final MaskModel model;
    private final RuleEditor editor;
    private final Text text;
    private final ThresholdSlider slider = new ThresholdSlider();
    private final CheckBox otsuEach = new CheckBox();
    private final Label hint = new Label();
    private final DecisionLine decision;
    private boolean showing;

    RuleSection(MaskModel model, Text text) {
        super(10);
        this.model = model;
        editor = model.rules();
        this.text = text;
        otsuEach.setId("otsu-each");
        otsuEach.setText(text.get("rule.otsuEach"));
        otsuEach.setTooltip(new Tooltip(text.get("rule.otsuEach.tip")));
        hint.getStyleClass().addAll("caption", "hint");
        hint.setWrapText(true);
        decision = new DecisionLine(model, text);
        getChildren().addAll(kinds(), hint, decision, slider, otsuEach);
        slider.setId("threshold");
        slider.lowProperty().addListener((_, _, _) -> bandMoved());
        slider.highProperty().addListener((_, _, _) -> bandMoved());
        slider.invertedProperty().addListener((_, _, _) -> bandMoved());
        otsuEach.selectedProperty().addListener((_, _, each) -> ifByHand(() -> editor.setOtsu(each)));
        model.shown().property().addListener((_, _, _) -> showMask());
        model.recipe().addListener((_, _, _) -> showRule());
        model.live().previewProperty().addListener((_, _, _) -> showRule());
        showMask();
    }

    private SegmentedButton kinds() {
        SegmentedButton row = EnumButtons.of("rule", List.of(RuleKind.values()), text, model.recipe(), it -> RuleKind.of(it.rule()),
                this::choose);
        row.getButtons().forEach(button -> button.setTooltip(new Tooltip(
                text.get("rule.tip." + ((RuleKind) button.getUserData()).name()))));
        return EnumButtons.fill(row);
    }

    private void choose(RuleKind kind) {
        Obstacle obstacle = editor.obstacle(kind);
        if (obstacle == Obstacle.NONE) {
            editor.choose(kind);
        } else {
            say(text.of(obstacle));
        }
    }

    private void say(String words) {
        hint.setText(words);
        hint.setVisible(!words.isEmpty());
        hint.setManaged(!words.isEmpty());
    }

    private void bandMoved() {
        ifByHand(() -> editor.setBand(slider.lowProperty().get(), slider.highProperty().get(), slider.invertedProperty().get()));
    }

    private void ifByHand(Runnable edit) {
        if (!showing) {
            edit.run();
        }
    }

    private void showMask() {
        showing = true;
        Optional<OpenedImage.Masked> masked = model.shown().masked();
        slider.histogramProperty().set(masked.map(it -> it.histogram().levels()).orElse(null));
        slider.maximumProperty().set(masked.map(OpenedImage.Masked::mask).map(Mask::topLevel).orElse(255));
        int otsu = editor.otsu();
        slider.otsuProperty().set(otsu);
        slider.highProperty().set(slider.maximumProperty().get());
        slider.lowProperty().set(Math.max(0, otsu));
        showing = false;
        showRule();
    }

    private void showRule() {
        showing = true;
        LabelRule set = model.recipe().get().rule();
        LabelRule shown = set instanceof LabelRule.Band ? set
                : model.live().conversion().map(Conversion::labeling).map(labeling -> labeling.rule()).orElse(set);
        say("");
        if (shown instanceof LabelRule.Band(int low, int high, boolean inverted, _)) {
            slider.lowProperty().set(Math.min(low, slider.highProperty().get()));
            slider.highProperty().set(high);
            slider.lowProperty().set(low);
            slider.invertedProperty().set(inverted);
        }
        slider.unavailableProperty().set(unavailable(shown));
        otsuEach.setSelected(set instanceof LabelRule.Otsu);
        boolean hasThreshold = shown instanceof LabelRule.Band || shown instanceof LabelRule.Otsu;
        otsuEach.setVisible(hasThreshold);
        otsuEach.setManaged(hasThreshold);
        showing = false;
    }

    private String unavailable(LabelRule shown) {
        if (model.shown().masked().isEmpty()) {
            return text.get("rule.noMask");
        }
        return switch (shown) {
            case LabelRule.Values _, LabelRule.Colors _ -> text.get("rule.isTable");
            case LabelRule.Automatic _, LabelRule.Band _, LabelRule.Otsu _ -> "";
        };
    }
}

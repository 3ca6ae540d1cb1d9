package cocoscope.ui.settings;

import cocoscope.app.images.OpenedImage;
import cocoscope.app.settings.MaskModel;
import cocoscope.app.settings.ObjectMode;
import cocoscope.app.settings.RuleEditor;
import cocoscope.app.settings.RuleEditor.Obstacle;
import cocoscope.mask.Mask;
import cocoscope.mask.rule.LabelRule;
import cocoscope.ui.control.EnumButtons;
import cocoscope.ui.control.Text;
import cocoscope.ui.histogram.LevelBand;
import cocoscope.ui.histogram.ThresholdSlider;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/// Which values become objects: how they are told, the threshold or the table, and what counts as one annotation.
final class ObjectsStep extends VBox {
    private final MaskModel model;
    private final RuleEditor editor;
    private final Text text;
    private final ThresholdSlider slider;
    private final CheckBox otsuEach = new CheckBox();
    private final Label hint = new Label();

    ObjectsStep(MaskModel model, Text text, ValuesSection values) {
        super(8);
        this.model = model;
        editor = model.rules();
        this.text = text;
        slider = new ThresholdSlider(text);
        slider.setId("threshold");
        otsuEach.setId("otsu-each");
        otsuEach.setText(text.get("rule.otsuEach"));
        otsuEach.setTooltip(new Tooltip(text.get("rule.otsuEach.tip")));
        otsuEach.setWrapText(true);
        otsuEach.setMinHeight(USE_PREF_SIZE);
        otsuEach.setOnAction(_ -> editor.setOtsu(otsuEach.isSelected()));
        hint.setId("rule-hint");
        hint.getStyleClass().addAll("caption", "hint");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.managedProperty().bind(hint.textProperty().isNotEmpty());
        ObservableValue<ObjectMode> mode = Bindings.createObjectBinding(editor::mode, model.recipe(), model.live().previewProperty());
        getChildren().addAll(modes(mode), hint, slider, otsuEach, values, new ObjectForm(model.recipe(), model.live(), text));
        List.of(slider, otsuEach).forEach(part -> showFor(mode, part));
        slider.bandProperty().addListener((_, _, moved) -> take(moved));
        model.shown().property().addListener((_, _, _) -> showMask());
        model.recipe().addListener((_, _, _) -> showRule());
        model.live().previewProperty().addListener((_, _, _) -> showRule());
        showMask();
    }

    private SegmentedButton modes(ObservableValue<ObjectMode> mode) {
        SegmentedButton row = EnumButtons.of("rule", List.of(ObjectMode.values()), text, mode, it -> it, this::choose);
        row.getButtons().forEach(button -> button.setTooltip(new Tooltip(
                text.get("rule.tip." + ((ObjectMode) button.getUserData()).name()))));
        return EnumButtons.fill(row);
    }

    private static void showFor(ObservableValue<ObjectMode> mode, Region part) {
        part.visibleProperty().bind(mode.map(it -> it == ObjectMode.THRESHOLD));
        part.managedProperty().bind(part.visibleProperty());
    }

    private void choose(ObjectMode mode) {
        Obstacle obstacle = editor.obstacle(mode);
        if (obstacle == Obstacle.NONE) {
            editor.choose(mode);
        } else {
            hint.setText(text.of(obstacle));
        }
    }

    /// What is shown already is no edit.
    private void take(LevelBand moved) {
        if (shownBand().filter(band -> !band.equals(moved)).isPresent()) {
            editor.setBand(moved.low(), moved.high(), moved.inverted());
        }
    }

    private Optional<LevelBand> shownBand() {
        return editor.applied() instanceof LabelRule.Band(int low, int high, boolean inverted, _)
                ? Optional.of(new LevelBand(low, high, inverted)) : Optional.empty();
    }

    private void showMask() {
        Optional<OpenedImage.Masked> masked = model.shown().masked();
        slider.histogramProperty().set(masked.map(it -> it.histogram().levels()).orElse(null));
        slider.maximumProperty().set(masked.map(OpenedImage.Masked::mask).map(Mask::topLevel).orElse(255));
        slider.otsuProperty().set(editor.otsu());
        showRule();
    }

    private void showRule() {
        hint.setText("");
        shownBand().ifPresent(slider.bandProperty()::set);
        otsuEach.setSelected(model.recipe().get().rule() instanceof LabelRule.Otsu);
    }
}

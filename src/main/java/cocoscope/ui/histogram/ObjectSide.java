package cocoscope.ui.histogram;

import cocoscope.ui.control.Text;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.controlsfx.control.SegmentedButton;

/// Whether the object is bright or dark; or, for a band with two ends, inside or outside of it.
final class ObjectSide extends HBox {
    ObjectSide(ThresholdSlider control, Text text) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        BooleanBinding open = Bindings.createBooleanBinding(control::isOpen, control.bandProperty(), control.maximumProperty());
        ToggleButton within = new ToggleButton();
        within.setId("threshold-bright");
        within.textProperty().bind(Bindings.when(open).then(text.get("threshold.bright")).otherwise(text.get("threshold.inside")));
        ToggleButton without = new ToggleButton();
        without.setId("threshold-dark");
        without.textProperty().bind(Bindings.when(open).then(text.get("threshold.dark")).otherwise(text.get("threshold.outside")));
        within.setMinWidth(USE_PREF_SIZE);
        without.setMinWidth(USE_PREF_SIZE);
        SegmentedButton sides = new SegmentedButton(within, without);
        control.bandProperty().map(LevelBand::inverted).subscribe(inverted -> {
            within.setSelected(!inverted);
            without.setSelected(inverted);
        });
        within.setOnAction(_ -> choose(control, within, false));
        without.setOnAction(_ -> choose(control, without, true));
        Label name = new Label(text.get("threshold.objects"));
        name.setLabelFor(sides);
        name.setMinWidth(0);
        sides.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(name, sides);
    }

    /// The button that is chosen stays so when it is pressed again.
    private static void choose(ThresholdSlider control, ToggleButton button, boolean inverted) {
        button.setSelected(true);
        control.bandProperty().set(control.band().withInverted(inverted));
    }
}

package cocoscope.ui.histogram;

import java.util.ResourceBundle;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// Whether the object is bright or dark; or, for a band with two ends, inside or outside of it.
final class ObjectSide extends HBox {
    ObjectSide(ThresholdSlider control, ResourceBundle text) {
        super(12);
        setAlignment(Pos.BASELINE_LEFT);
        BooleanBinding open = control.highProperty().greaterThanOrEqualTo(control.maximumProperty());
        ToggleGroup group = new ToggleGroup();
        RadioButton within = button(group, words(open, text.getString("threshold.bright"), text.getString("threshold.inside")));
        RadioButton without = button(group, words(open, text.getString("threshold.dark"), text.getString("threshold.outside")));
        within.setId("threshold-bright");
        without.setId("threshold-dark");
        group.selectToggle(control.invertedProperty().get() ? without : within);
        control.invertedProperty().addListener((_, _, inverted) -> group.selectToggle(inverted ? without : within));
        without.selectedProperty().addListener((_, _, inverted) -> control.invertedProperty().set(inverted));
        getChildren().addAll(new Label(text.getString("threshold.objects")), within, without);
    }

    private static RadioButton button(ToggleGroup group, StringBinding words) {
        RadioButton button = new RadioButton();
        button.textProperty().bind(words);
        button.setToggleGroup(group);
        button.setMinHeight(24);
        return button;
    }

    private static StringBinding words(BooleanBinding open, String whenOpen, String whenClosed) {
        return Bindings.createStringBinding(() -> open.get() ? whenOpen : whenClosed, open);
    }
}

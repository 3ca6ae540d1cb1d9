package cocoscope.ui.canvas.toolbar;

import atlantafx.base.theme.Styles;
import cocoscope.ui.control.Text;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// A slider with its name as an icon or a word, its value, and a way back to the default: a click on the value.
final class SettingSlider extends HBox {
    private static final double WIDTH = 70;

    /// @param key  of the name, and the id of the slider
    /// @param sign icon or word before it
    SettingSlider(Text text, String key, Node sign, double low, double high, DoubleProperty property) {
        super(6);
        double byDefault = property.get();
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        Slider slider = new Slider(low, high, byDefault);
        slider.setId(key);
        slider.setBlockIncrement((high - low) / 20);
        slider.setPrefWidth(WIDTH);
        slider.setMinWidth(WIDTH);
        slider.setMaxWidth(WIDTH);
        slider.getStyleClass().add(Styles.SMALL);
        slider.setAccessibleText(text.get(key));
        slider.setTooltip(new Tooltip(text.get(key)));
        slider.valueProperty().bindBidirectional(property);
        Button value = new Button();
        value.setId(key + ".reset");
        value.getStyleClass().addAll(Styles.FLAT, "setting-value");
        value.textProperty().bind(Bindings.createStringBinding(() -> text.get("percent", Math.round(100 * property.get())), property));
        value.setTooltip(new Tooltip(text.get("look.resetOne", text.get(key))));
        value.setAccessibleText(text.get("look.resetOne", text.get(key)));
        value.setOnAction(_ -> property.set(byDefault));
        getChildren().addAll(sign, slider, value);
        if (sign instanceof Label label) {
            label.setLabelFor(slider);
        }
    }
}

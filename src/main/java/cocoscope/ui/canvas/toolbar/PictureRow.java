package cocoscope.ui.canvas.toolbar;

import cocoscope.ui.canvas.ViewSettings;
import cocoscope.ui.control.Text;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Below the toolbar, on demand: how the picture is drawn.
final class PictureRow extends HBox {
    PictureRow(ViewSettings settings, Text text) {
        super(12);
        setId("picture-row");
        getStyleClass().add("picture-row");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(
                new SettingSlider(text, "look.brightness", new Label(text.get("look.brightness")), -1, 1, settings.brightnessProperty()),
                new SettingSlider(text, "look.contrast", new Label(text.get("look.contrast")), -1, 1, settings.contrastProperty()));
        visibleProperty().bind(settings.pictureRowShownProperty());
        managedProperty().bind(settings.pictureRowShownProperty());
    }
}

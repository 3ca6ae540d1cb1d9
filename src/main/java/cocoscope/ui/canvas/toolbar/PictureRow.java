package cocoscope.ui.canvas.toolbar;

import cocoscope.app.canvas.PictureRange;
import cocoscope.decode.samples.Picture;
import cocoscope.ui.canvas.ViewSettings;
import cocoscope.ui.control.EnumBox;
import cocoscope.ui.control.Text;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// Below the toolbar, on demand: how the picture is drawn.
final class PictureRow extends FlowPane {
    private final HBox ranges = new HBox(6);

    /// @param picture whose samples may have a range to choose
    PictureRow(ViewSettings settings, ObservableValue<@Nullable Picture> picture, Text text) {
        super(16, 4);
        setId("picture-row");
        getStyleClass().add("picture-row");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(
                new SettingSlider(text, "look.brightness", new Label(text.get("look.brightness")), -1, 1, settings.brightnessProperty()),
                new SettingSlider(text, "look.contrast", new Label(text.get("look.contrast")), -1, 1, settings.contrastProperty()),
                range(settings, text));
        picture.subscribe(shown -> {
            boolean wide = shown != null && shown.samples().isPresent();
            ranges.setVisible(wide);
            ranges.setManaged(wide);
            if (wide) {
                settings.pictureRowShownProperty().set(true);
            }
        });
        visibleProperty().bind(settings.pictureRowShownProperty());
        managedProperty().bind(settings.pictureRowShownProperty());
    }

    private HBox range(ViewSettings settings, Text text) {
        ComboBox<PictureRange> box = EnumBox.of(PictureRange.values(), text, settings.rangeProperty(), it -> it, (_, chosen) -> chosen);
        box.setId("look-range");
        box.setTooltip(new Tooltip(text.get("look.range.tip")));
        Label name = new Label(text.get("look.range"));
        name.setMinWidth(USE_PREF_SIZE);
        box.setMinWidth(USE_PREF_SIZE);
        name.setLabelFor(box);
        ranges.setAlignment(Pos.CENTER_LEFT);
        ranges.getChildren().addAll(name, box);
        return ranges;
    }
}

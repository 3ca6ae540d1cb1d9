package cocoscope.ui.settings;

import cocoscope.app.preview.LivePreview;
import cocoscope.coco.Profile;
import cocoscope.convert.Recipe;
import cocoscope.convert.Recipe.SegmentationForm;
import cocoscope.ui.control.EnumBox;
import cocoscope.ui.control.Form;
import cocoscope.ui.control.Text;
import cocoscope.ui.export.LossReport;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The form in which annotations are written, and the program that they are for, with what it would lose.
final class OutputStep extends VBox {
    OutputStep(ObjectProperty<Recipe> recipe, LivePreview live, Text text) {
        super(8);
        ComboBox<Profile> profile = EnumBox.of(Profile.values(), text, recipe, Recipe::profile, Recipe::withProfile);
        profile.setId("reader");
        ComboBox<SegmentationForm> segmentation = EnumBox.of(SegmentationForm.values(), text, recipe, Recipe::segmentation,
                Recipe::withSegmentation);
        segmentation.setId("segmentation");
        Form form = new Form();
        form.add(text.get("output.reader"), profile);
        form.add(text.get("output.segmentation"), segmentation);
        Label automatic = new Label(text.get("output.automatic"));
        automatic.setId("automatic");
        automatic.setWrapText(true);
        automatic.setMinHeight(USE_PREF_SIZE);
        automatic.getStyleClass().add("caption");
        automatic.visibleProperty().bind(recipe.map(it -> it.segmentation() == SegmentationForm.AUTO));
        automatic.managedProperty().bind(automatic.visibleProperty());
        VBox losses = new VBox(6);
        losses.setId("losses");
        live.readoutProperty().subscribe(readout -> losses.getChildren().setAll(
                readout.map(it -> new LossReport(text).lines(it.losses())).orElse(List.of())));
        getChildren().addAll(form, automatic, losses);
    }
}

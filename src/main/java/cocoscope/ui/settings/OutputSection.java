package cocoscope.ui.settings;

import cocoscope.app.preview.LivePreview;
import cocoscope.coco.Profile;
import cocoscope.convert.Recipe;
import cocoscope.convert.Recipe.Floor;
import cocoscope.convert.Recipe.PolygonKind;
import cocoscope.convert.Recipe.SegmentationForm;
import cocoscope.convert.Recipe.Simplification;
import cocoscope.ui.control.DecimalSpinner;
import cocoscope.ui.control.EnumBox;
import cocoscope.ui.control.Form;
import cocoscope.ui.control.Text;
import cocoscope.ui.export.LossReport;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The form in which annotations are written, for their reader.
final class OutputSection extends VBox {
    private static final double GREATEST_TOLERANCE = 100;

    private final ObjectProperty<Recipe> recipe;
    private final Text text;
    private final Form form = new Form();

    OutputSection(ObjectProperty<Recipe> recipe, LivePreview live, Text text) {
        super(8);
        this.text = text;
        this.recipe = recipe;
        ObservableBooleanValue always = when(_ -> true);
        ObservableBooleanValue polygons = when(it -> it.segmentation().hasPolygons());
        ObservableBooleanValue simplified = when(it -> it.segmentation().hasPolygons() && it.polygons() == PolygonKind.SIMPLIFIED);
        add("reader", EnumBox.of(Profile.values(), text, recipe, Recipe::profile, Recipe::withProfile), always);
        add("segmentation", EnumBox.of(SegmentationForm.values(), text, recipe, Recipe::segmentation, Recipe::withSegmentation), always);
        form.add("", automatic(), when(it -> it.segmentation() == SegmentationForm.AUTO));
        add("polygons", EnumBox.of(PolygonKind.values(), text, recipe, Recipe::polygons, Recipe::withPolygons), polygons);
        add("tolerance", DecimalSpinner.of(0, GREATEST_TOLERANCE, 0.5, text, recipe, it -> it.simplification().tolerance(),
                (it, pixels) -> it.withSimplification(new Simplification(pixels, it.simplification().sharedBorders()))), simplified);
        add("borders", sharedBorders(), when(it -> it.segmentation().hasPolygons() && it.polygons().canShareBorders()));
        add("leastIou", DecimalSpinner.of(0, 1, 0.01, text, recipe, it -> it.floor().iou(),
                (it, iou) -> it.withFloor(new Floor(iou, it.floor().below()))), polygons);
        VBox losses = new VBox(6);
        losses.setId("losses");
        live.readoutProperty().subscribe(readout -> losses.getChildren().setAll(
                readout.map(it -> new LossReport(text).lines(it.losses())).orElse(List.of())));
        getChildren().addAll(form, losses);
    }

    private ObservableBooleanValue when(Predicate<Recipe> condition) {
        return Bindings.createBooleanBinding(() -> condition.test(recipe.get()), recipe);
    }

    private void add(String name, Control control, ObservableBooleanValue shown) {
        control.setId(name);
        form.add(text.get("output." + name), control, shown);
    }

    private Label automatic() {
        Label label = new Label(text.get("output.automatic"));
        label.setId("automatic");
        label.setWrapText(true);
        label.getStyleClass().add("caption");
        return label;
    }

    private CheckBox sharedBorders() {
        CheckBox box = new CheckBox(text.get("output.sharedBorders"));
        box.setSelected(recipe.get().simplification().sharedBorders());
        box.setOnAction(_ -> recipe.set(recipe.get().withSimplification(
                new Simplification(recipe.get().simplification().tolerance(), box.isSelected()))));
        recipe.addListener((_, _, changed) -> box.setSelected(changed.simplification().sharedBorders()));
        return box;
    }
}

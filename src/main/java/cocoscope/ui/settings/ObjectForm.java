package cocoscope.ui.settings;

import cocoscope.app.preview.LivePreview;
import cocoscope.convert.Conversion;
import cocoscope.convert.Recipe;
import cocoscope.mask.runs.Connectivity;
import cocoscope.mask.runs.Regions;
import cocoscope.ui.control.CheckedField;
import cocoscope.ui.control.EnumBox;
import cocoscope.ui.control.EnumButtons;
import cocoscope.ui.control.Form;
import cocoscope.ui.control.NumberField;
import cocoscope.ui.control.Text;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/// What becomes one annotation, and what is too small to become one.
final class ObjectForm extends VBox {
    private static final int LARGEST_MINIMUM = 100_000_000;

    private final ObjectProperty<Recipe> recipe;
    private final LivePreview live;
    private final Text text;
    private final Label removed = new Label();

    ObjectForm(ObjectProperty<Recipe> recipe, LivePreview live, Text text) {
        super(8);
        this.recipe = recipe;
        this.live = live;
        this.text = text;
        Form form = new Form();
        ComboBox<Recipe.Instances> instances = EnumBox.of(Recipe.Instances.values(), text, recipe,
                Recipe::instances, Recipe::withInstances);
        instances.setId("instances");
        form.add(text.get("shape.instances"), instances);
        CheckedField minimum = NumberField.of("minimum-area", NumberField.NumberRange.whole(0, LARGEST_MINIMUM), text,
                recipe.map(Recipe::minimumArea), pixels -> recipe.set(recipe.get().withMinimumArea((int) pixels)));
        form.add(text.get("shape.minimumArea"), withUnit(minimum));
        SegmentedButton connectivity = EnumButtons.of("connectivity", List.of(Connectivity.values()), text, recipe, Recipe::connectivity,
                chosen -> recipe.set(recipe.get().withConnectivity(chosen)));
        form.add(text.get("shape.connectivity"), connectivity);
        removed.setId("removed");
        removed.setWrapText(true);
        removed.setMinHeight(USE_PREF_SIZE);
        removed.getStyleClass().add("caption");
        removed.managedProperty().bind(removed.textProperty().isNotEmpty());
        getChildren().addAll(form, removed);
        live.settledPreviewProperty().addListener((_, _, _) -> showRemoved());
        showRemoved();
    }

    private Region withUnit(CheckedField field) {
        Label unit = new Label(text.get("unit.pixels"));
        unit.getStyleClass().add("caption");
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox row = new HBox(8, field, unit);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void showRemoved() {
        Optional<Regions> regions = live.settledPreviewProperty().get().conversion().map(Conversion::regions);
        removed.setText(regions.filter(it -> it.removedComponents() > 0).map(it -> text.get("shape.removed", it.removedComponents(),
                it.removedPixels())).orElse(""));
    }
}

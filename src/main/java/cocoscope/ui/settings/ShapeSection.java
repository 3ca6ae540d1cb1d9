package cocoscope.ui.settings;

import cocoscope.app.preview.LivePreview;
import cocoscope.convert.Conversion;
import cocoscope.convert.Recipe;
import cocoscope.mask.runs.Connectivity;
import cocoscope.mask.runs.Regions;
import cocoscope.ui.control.EnumBox;
import cocoscope.ui.control.Form;
import cocoscope.ui.control.RestingCaret;
import cocoscope.ui.control.Text;
import cocoscope.ui.control.WholeNumberSpinner;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.VBox;

/// What becomes one annotation, and what is too small to become one.
final class ShapeSection extends VBox {
    private static final int LARGEST_MINIMUM = 100_000_000;

    private final ObjectProperty<Recipe> recipe;
    private final LivePreview live;
    private final Text text;
    private final Label removed = new Label();

    ShapeSection(ObjectProperty<Recipe> recipe, LivePreview live, Text text) {
        super(8);
        this.recipe = recipe;
        this.live = live;
        this.text = text;
        Form form = new Form();
        ComboBox<Recipe.Instances> instances = EnumBox.of(Recipe.Instances.values(), text, recipe,
                Recipe::instances, Recipe::withInstances);
        instances.setId("instances");
        ComboBox<Connectivity> connectivity = EnumBox.of(Connectivity.values(), text, recipe,
                Recipe::connectivity, Recipe::withConnectivity);
        connectivity.setId("connectivity");
        form.add(text.get("shape.instances"), instances);
        form.add(text.get("shape.connectivity"), connectivity);
        form.add(text.get("shape.minimumArea"), minimumArea());
        removed.setId("removed");
        removed.setWrapText(true);
        removed.getStyleClass().add("caption");
        removed.managedProperty().bind(removed.textProperty().isNotEmpty());
        getChildren().addAll(form, removed);
        live.calmPreviewProperty().addListener((_, _, _) -> showRemoved());
        showRemoved();
    }

    private Spinner<Integer> minimumArea() {
        Spinner<Integer> spinner = new Spinner<>(0, LARGEST_MINIMUM, recipe.get().minimumArea());
        spinner.setId("minimum-area");
        spinner.setEditable(true);
        RestingCaret.of(spinner.getEditor());
        spinner.setMaxWidth(Double.MAX_VALUE);
        spinner.getEditor().setTextFormatter(WholeNumberSpinner.formatter(spinner.getValueFactory()));
        spinner.valueProperty().addListener((_, _, pixels) ->
                recipe.set(recipe.get().withMinimumArea(pixels)));
        recipe.addListener((_, _, now) -> spinner.getValueFactory().setValue(now.minimumArea()));
        return spinner;
    }

    private void showRemoved() {
        Optional<Regions> regions = live.calmPreviewProperty().get().conversion().map(Conversion::regions);
        removed.setText(regions.filter(it -> it.removedPieces() > 0).map(it -> text.get("shape.removed", it.removedPieces(),
                it.removedPixels())).orElse(""));
    }
}

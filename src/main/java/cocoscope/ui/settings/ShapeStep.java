package cocoscope.ui.settings;

import cocoscope.convert.Recipe;
import cocoscope.convert.Recipe.Floor;
import cocoscope.convert.Recipe.PolygonKind;
import cocoscope.convert.Recipe.Simplification;
import cocoscope.ui.control.EnumBox;
import cocoscope.ui.control.Form;
import cocoscope.ui.control.NumberField;
import cocoscope.ui.control.NumberField.NumberRange;
import cocoscope.ui.control.Text;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// How the borders of objects are cut into polygons.
final class ShapeStep extends VBox {
    private static final NumberRange TOLERANCES = new NumberRange(0, 100, 0.5, 3);
    private static final NumberRange IOUS = new NumberRange(0, 1, 0.01, 3);

    private final ObjectProperty<Recipe> recipe;

    ShapeStep(ObjectProperty<Recipe> recipe, Text text) {
        super(8);
        this.recipe = recipe;
        BooleanBinding polygons = when(it -> it.segmentation().hasPolygons());
        Form form = new Form();
        ComboBox<PolygonKind> kind = EnumBox.of(PolygonKind.values(), text, recipe, Recipe::polygons, Recipe::withPolygons);
        kind.setId("polygons");
        form.add(text.get("output.polygons"), kind, polygons);
        form.add(text.get("output.tolerance"), NumberField.of("tolerance", TOLERANCES, text,
                recipe.map(it -> it.simplification().tolerance()),
                pixels -> recipe.set(recipe.get().withSimplification(
                        new Simplification(pixels, recipe.get().simplification().sharedBorders())))),
                when(it -> it.segmentation().hasPolygons() && it.polygons() == PolygonKind.SIMPLIFIED));
        form.add(text.get("output.leastIou"), NumberField.of("leastIou", IOUS, text, recipe.map(it -> it.floor().iou()),
                iou -> recipe.set(recipe.get().withFloor(new Floor(iou, recipe.get().floor().below())))), polygons);
        Label none = new Label(text.get("shape.none"));
        none.setWrapText(true);
        none.setMinHeight(USE_PREF_SIZE);
        none.getStyleClass().add("caption");
        none.visibleProperty().bind(polygons.not());
        none.managedProperty().bind(none.visibleProperty());
        CheckBox borders = sharedBorders(text);
        borders.visibleProperty().bind(when(it -> it.segmentation().hasPolygons() && it.polygons().canShareBorders()));
        borders.managedProperty().bind(borders.visibleProperty());
        getChildren().addAll(none, form, borders);
    }

    private BooleanBinding when(Predicate<Recipe> condition) {
        return Bindings.createBooleanBinding(() -> condition.test(recipe.get()), recipe);
    }

    private CheckBox sharedBorders(Text text) {
        CheckBox box = new CheckBox(text.get("output.sharedBorders"));
        box.setId("borders");
        box.setSelected(recipe.get().simplification().sharedBorders());
        box.setOnAction(_ -> recipe.set(recipe.get().withSimplification(
                new Simplification(recipe.get().simplification().tolerance(), box.isSelected()))));
        recipe.addListener((_, _, changed) -> box.setSelected(changed.simplification().sharedBorders()));
        return box;
    }
}

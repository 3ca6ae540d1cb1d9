package cocoscope.ui;

import cocoscope.app.LivePreview;
import cocoscope.convert.Conversion;
import cocoscope.convert.Recipe;
import cocoscope.convert.Recipe.SegmentationForm;
import cocoscope.geometry.Polygon;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The form in which annotations are written, and what they come to.
final class OutputSection extends VBox {
    OutputSection(LivePreview live, Text text) {
        super(8);
        Form form = new Form();
        ComboBox<SegmentationForm> segmentation = Choice.of(SegmentationForm.values(), text, live.recipeProperty(),
                Recipe::segmentation, Recipe::withSegmentation);
        segmentation.setId("segmentation");
        ComboBox<Recipe.PolygonKind> polygons = Choice.of(Recipe.PolygonKind.values(), text, live.recipeProperty(),
                Recipe::polygons, Recipe::withPolygons);
        polygons.setId("polygons");
        polygons.disableProperty().bind(Bindings.createBooleanBinding(
                () -> live.recipeProperty().get().segmentation() != SegmentationForm.POLYGON, live.recipeProperty()));
        form.add(text.get("output.segmentation"), segmentation);
        form.add(text.get("output.polygons"), polygons);
        Label summary = new Label();
        summary.setId("output-summary");
        summary.setWrapText(true);
        summary.getStyleClass().add("caption");
        summary.textProperty().bind(Bindings.createStringBinding(
                () -> live.conversion().map(conversion -> summary(conversion, text)).orElse(""), live.previewProperty()));
        summary.managedProperty().bind(summary.textProperty().isNotEmpty());
        getChildren().addAll(form, summary);
    }

    private static String summary(Conversion conversion, Text text) {
        int annotations = conversion.regions().size();
        if (conversion.recipe().segmentation() == SegmentationForm.POLYGON) {
            long vertices = conversion.polygons().stream().mapToLong(Polygon::vertices).sum();
            return text.get("output.vertices", annotations, vertices);
        }
        long counts = conversion.runs().stream().mapToLong(runs -> runs.counts().length).sum();
        return text.get("output.counts", annotations, counts);
    }
}

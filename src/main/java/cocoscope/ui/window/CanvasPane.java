package cocoscope.ui.window;

import cocoscope.app.images.ImageItem;
import cocoscope.app.images.OpenedImage;
import cocoscope.app.settings.MaskModel;
import cocoscope.ui.canvas.ComparisonMarks;
import cocoscope.ui.canvas.ImageCanvas;
import cocoscope.ui.canvas.Legend;
import cocoscope.ui.canvas.ProbeCard;
import cocoscope.ui.canvas.toolbar.OverlayBar;
import cocoscope.ui.control.Banner;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.Text;
import cocoscope.ui.files.PairRemedies;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The canvas with its bar; or why there is nothing on it; or the place to drop files on, as long as nothing is open.
final class CanvasPane extends BorderPane {
    private final ImageCanvas canvas;
    private final OverlayBar bar;
    private final Label problem = new Label();
    private final HBox ways = new HBox(8);
    private final VBox unreadable = new VBox(14, problem, ways);
    private final Label waiting = new Label();
    private final PairRemedies remedies;
    private final Text text;
    private final ReadOnlyBooleanProperty opening;

    /// @param opening whether files are being read
    /// @param objects what can be done with the selected objects
    CanvasPane(MaskModel model, ReadOnlyBooleanProperty opening, Text text, ImageCanvas canvas, PairRemedies remedies,
            Node objects) {
        this.canvas = canvas;
        this.opening = opening;
        this.remedies = remedies;
        this.text = text;
        waiting.setId("waiting");
        waiting.getStyleClass().add("start-hint");
        canvas.setId("canvas");
        canvas.setAccessibleText(text.get("canvas.title"));
        canvas.settings().paletteProperty().bind(model.colors().paletteProperty());
        bar = new OverlayBar(canvas, text);
        problem.setId("problem");
        problem.setWrapText(true);
        problem.setGraphic(Icon.ERROR.node("failed"));
        ways.setAlignment(Pos.CENTER);
        unreadable.setAlignment(Pos.CENTER);
        unreadable.setMaxWidth(520);
        StackPane.setMargin(unreadable, new Insets(16));
        Legend legend = new Legend(canvas, text);
        StackPane.setAlignment(legend, Pos.BOTTOM_LEFT);
        StackPane.setMargin(legend, new Insets(10));
        ProbeCard probe = new ProbeCard(canvas, text, at -> model.pixel(at.x(), at.y()),
                List.of(model.shown().property(), model.live().previewProperty()));
        StackPane.setAlignment(objects, Pos.BOTTOM_CENTER);
        StackPane.setMargin(objects, new Insets(10));
        StackPane stage = new StackPane(canvas, new ComparisonMarks(canvas, text), legend, probe, objects, unreadable, waiting);
        stage.getStyleClass().add("canvas-stage");
        legend.translateYProperty().bind(Bindings.createDoubleBinding(
                () -> isBeside(legend, objects) ? 0 : -objects.getLayoutBounds().getHeight() - 8,
                objects.visibleProperty(), objects.layoutXProperty(), legend.layoutXProperty(), legend.layoutBoundsProperty()));
        stage.setMinSize(0, 0);
        setTop(bar);
        setCenter(stage);
        model.shown().property().addListener((_, before, now) -> show(model, now, before.isEmpty()));
        model.images().currentProperty().addListener((_, _, _) -> show(model, model.shown().get(), false));
        model.images().items().subscribe(() -> show(model, model.shown().get(), false));
        model.live().previewProperty().addListener((_, _, _) -> canvas.conversionProperty().set(model.live().conversion().orElse(null)));
        opening.addListener((_, _, _) -> show(model, model.shown().get(), false));
        canvas.settings().soloLabelProperty().bind(model.live().soloLabelProperty());
        canvas.selectionProperty().bindBidirectional(model.live().selectionProperty());
        show(model, Optional.empty(), false);
    }

    /// The bar of the selected objects is in the middle, and reaches over the corner of a narrow canvas.
    private static boolean isBeside(Node legend, Node objects) {
        return !objects.isVisible() || legend.getLayoutX() + legend.getLayoutBounds().getMaxX() < objects.getLayoutX();
    }

    /// The canvas takes the focus, but not from the list, where the arrow keys go on.
    private void show(MaskModel model, Optional<OpenedImage> content, boolean focus) {
        canvas.pictureProperty().set(content.map(OpenedImage::picture).orElse(null));
        canvas.setVisible(content.isPresent());
        bar.setDisable(content.isEmpty());
        problem.setText(model.images().current().flatMap(ImageItem::problem).map(text::of).orElse(""));
        boolean failed = content.isEmpty() && !problem.getText().isEmpty();
        ways.getChildren().setAll(model.images().current().filter(_ -> failed).map(remedies::of).orElse(List.of())
                .stream().map(Banner.Action::button).toList());
        unreadable.setVisible(failed);
        boolean opened = !model.images().items().isEmpty();
        waiting.setText(model.images().current().map(it -> text.get("canvas.opening", it.name()))
                .orElseGet(() -> text.get(opening.get() ? "canvas.openingFirst" : "canvas.choose")));
        waiting.setVisible(opened && content.isEmpty() && !failed);
        if (focus && content.isPresent() && !(canvas.getScene() != null && canvas.getScene().getFocusOwner() instanceof ListView<?>)) {
            canvas.requestFocus();
        }
    }
}

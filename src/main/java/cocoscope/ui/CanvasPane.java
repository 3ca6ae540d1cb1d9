package cocoscope.ui;

import cocoscope.app.Content;
import cocoscope.app.Workspace;
import cocoscope.ui.canvas.ImageCanvas;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/// The canvas with its bar; or the place to drop files on, as long as there is nothing to show.
final class CanvasPane extends BorderPane {
    private final ImageCanvas canvas;
    private final OverlayBar bar;
    private final StartPane start;
    private final Label unreadable = new Label();

    CanvasPane(Workspace workspace, Text text, ImageCanvas canvas, StartPane start) {
        this.canvas = canvas;
        this.start = start;
        canvas.setId("canvas");
        canvas.setAccessibleText(text.get("canvas.title"));
        canvas.paletteProperty().set(OkabeIto.palette());
        bar = new OverlayBar(canvas, text);
        unreadable.getStyleClass().add("start-hint");
        unreadable.setWrapText(true);
        unreadable.setGraphic(Icon.ERROR.node("failed"));
        StackPane stage = new StackPane(canvas, start, unreadable);
        stage.getStyleClass().add("canvas-stage");
        stage.setMinSize(0, 0);
        setTop(bar);
        setCenter(stage);
        workspace.contentProperty().addListener((_, before, now) -> show(workspace, now, before.isEmpty()));
        workspace.currentProperty().addListener((_, _, _) -> show(workspace, workspace.contentProperty().get(), false));
        workspace.live().previewProperty().addListener((_, _, _) -> canvas.conversionProperty().set(workspace.live().conversion().orElse(null)));
        canvas.selectedRegionProperty().bindBidirectional(workspace.live().selectedRegionProperty());
        show(workspace, Optional.empty(), false);
    }

    private void show(Workspace workspace, Optional<Content> content, boolean focus) {
        canvas.pictureProperty().set(content.map(Content::picture).orElse(null));
        canvas.setVisible(content.isPresent());
        bar.setDisable(content.isEmpty());
        String problem = workspace.current().map(it -> it.problem()).orElse("");
        unreadable.setText(problem);
        unreadable.setVisible(content.isEmpty() && !problem.isEmpty());
        start.setVisible(content.isEmpty() && problem.isEmpty());
        if (focus && content.isPresent()) {
            canvas.requestFocus();
        }
    }
}

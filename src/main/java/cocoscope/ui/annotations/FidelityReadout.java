package cocoscope.ui.annotations;

import cocoscope.app.preview.LivePreview;
import cocoscope.app.preview.PreviewMetrics;
import cocoscope.export.LostObjects;
import cocoscope.mask.raster.Fidelity;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.Text;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Vertices, bytes and IoU of the very segmentations that will be written, together and live.
public final class FidelityReadout extends VBox {
    private final Text text;
    private final Label lengths = new Label();
    private final Label lengthsName = new Label();
    private final Label bytes = new Label();
    private final Label iou = new Label();
    private final Label difference = new Label();
    private final Label losses = new Label();

    public FidelityReadout(LivePreview live, Text text) {
        super(8);
        this.text = text;
        lengths.setId("readout-lengths");
        bytes.setId("readout-bytes");
        iou.setId("readout-iou");
        difference.setId("readout-difference");
        difference.setWrapText(true);
        difference.managedProperty().bind(difference.textProperty().isNotEmpty());
        difference.getStyleClass().add("caption");
        HBox figures = new HBox(6, figure(lengths, lengthsName), figure(bytes, new Label(text.get("readout.bytes"))),
                figure(iou, new Label(text.get("readout.iou"))));
        losses.setId("readout-losses");
        losses.setGraphic(Icon.WARNING.node());
        losses.setWrapText(true);
        losses.getStyleClass().add("warning-line");
        losses.managedProperty().bind(losses.visibleProperty());
        getChildren().addAll(figures, difference, losses);
        live.readoutProperty().subscribe(this::show);
    }

    private static VBox figure(Label number, Label name) {
        number.getStyleClass().add("figure-number");
        name.getStyleClass().add("caption");
        VBox figure = new VBox(number, name);
        figure.getStyleClass().add("figure");
        figure.setAlignment(Pos.CENTER);
        figure.setMinWidth(0);
        figure.setPrefWidth(80);
        HBox.setHgrow(figure, Priority.ALWAYS);
        return figure;
    }

    private void show(Optional<PreviewMetrics> readout) {
        setVisible(readout.isPresent());
        setManaged(readout.isPresent());
        readout.ifPresent(this::show);
    }

    private void show(PreviewMetrics readout) {
        boolean runsOnly = !readout.conversion().recipe().segmentation().hasPolygons();
        lengths.setText(text.number(runsOnly ? readout.runLengths() : readout.vertices()));
        lengthsName.setText(text.get(runsOnly ? "readout.runLengths" : "readout.vertices"));
        bytes.setText(text.size(readout.bytes()));
        Fidelity fidelity = readout.fidelity();
        boolean nothing = readout.rows().isEmpty();
        iou.setText(nothing ? "\u2013" : text.iou(fidelity.iou()));
        String pixels = nothing ? "" : fidelity.isExact() ? text.get("readout.exact")
                : text.get("readout.difference", fidelity.lost(), fidelity.added());
        long lost = readout.losses().values().stream().mapToLong(LostObjects::count).sum();
        losses.setText(text.get("readout.losses", lost));
        losses.setVisible(lost > 0);
        String outside = readout.outsideVertices() == 0 ? ""
                : " " + text.get("readout.outside", readout.outsideVertices(), readout.outsideDistance());
        String floor = readout.belowFloor() == 0 ? "" : " " + text.get("readout.belowFloor", readout.belowFloor());
        difference.setText(pixels + outside + floor);
    }
}

package cocoscope.ui.annotations;

import atlantafx.base.theme.Styles;
import cocoscope.app.preview.LivePreview;
import cocoscope.app.preview.PreviewMetrics;
import cocoscope.export.loss.LostObjects;
import cocoscope.mask.object.ObjectCounts;
import cocoscope.mask.raster.Fidelity;
import cocoscope.mask.rule.Labeling;
import cocoscope.mask.runs.Regions;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Whether what was chosen is written without loss, what settings leave out, and what it costs: of the very segmentations that will be
/// written, live.
public final class FidelityReadout extends VBox {
    private final Text text;
    private final Label verdict = new Label();
    private final Label iou = new Label();
    private final Label difference = new Label();
    private final Label losses = new Label();
    private final Label lengths = new Label();
    private final Label lengthsName = new Label();
    private final Label rings = new Label();
    private final VBox ringsFigure;
    private final Label bytes = new Label();

    public FidelityReadout(LivePreview live, Text text) {
        super(8);
        this.text = text;
        getStyleClass().add("quality");
        verdict.setId("readout-verdict");
        verdict.getStyleClass().add("chip");
        iou.setId("readout-iou");
        iou.getStyleClass().add(Styles.TEXT_BOLD);
        difference.setId("readout-difference");
        lengths.setId("readout-lengths");
        rings.setId("readout-rings");
        bytes.setId("readout-bytes");
        losses.setId("readout-losses");
        losses.setGraphic(Icon.WARNING.node());
        for (Label sentence : List.of(difference, losses)) {
            sentence.setWrapText(true);
            sentence.setMinHeight(USE_PREF_SIZE);
        }
        difference.getStyleClass().add("caption");
        losses.getStyleClass().add("warning-line");
        losses.managedProperty().bind(losses.visibleProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label name = new Label(text.get("readout.iou"));
        name.getStyleClass().add("muted");
        HBox head = new HBox(8, verdict, gap, name, iou);
        head.setAlignment(Pos.CENTER_LEFT);
        ringsFigure = figure(rings, new Label(text.get("readout.rings")));
        getChildren().addAll(head, difference, losses, new HBox(8, figure(lengths, lengthsName), ringsFigure,
                figure(bytes, new Label(text.get("readout.bytes")))));
        live.readoutProperty().subscribe(this::show);
    }

    private static VBox figure(Label number, Label name) {
        number.getStyleClass().add(Styles.TEXT_BOLD);
        name.getStyleClass().add("caption");
        VBox figure = new VBox(number, name);
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
        rings.setText(text.number(readout.rings()));
        ringsFigure.setVisible(!runsOnly);
        ringsFigure.setManaged(!runsOnly);
        bytes.setText(text.size(readout.bytes()));
        Fidelity fidelity = readout.fidelity();
        boolean nothing = readout.rows().isEmpty();
        iou.setText(nothing ? "\u2013" : text.iou(fidelity.iou()));
        verdict.setText(text.get(nothing ? "annotations.none" : fidelity.isExact() ? "readout.lossless" : "readout.notLossless"));
        verdict.getStyleClass().removeAll("good", "caution");
        if (!nothing) {
            verdict.getStyleClass().add(fidelity.isExact() ? "good" : "caution");
        }
        verdict.setGraphic(nothing ? null : (fidelity.isExact() ? Icon.LOSSLESS : Icon.WARNING).node());
        long lost = count(readout, false);
        losses.setText(text.get("readout.losses", lost));
        losses.setVisible(lost > 0);
        difference.setText(sentence(readout));
    }

    /// How many annotations readers lose or change, or how many an evaluation does not count.
    private static long count(PreviewMetrics readout, boolean ofEvaluation) {
        return readout.losses().entrySet().stream().filter(loss -> loss.getKey().isOfEvaluation() == ofEvaluation)
                .map(Map.Entry::getValue).mapToLong(LostObjects::count).sum();
    }

    /// What differs, and what the settings leave out.
    private String sentence(PreviewMetrics readout) {
        Fidelity fidelity = readout.fidelity();
        Regions regions = readout.conversion().regions();
        List<Labeling.Unmapped> unmapped = readout.conversion().labeling().unmapped();
        boolean allWritten = fidelity.isExact() && !readout.rows().isEmpty();
        ObjectCounts decided = readout.conversion().decided();
        boolean nothingLeftOut = regions.removedComponents() == 0 && unmapped.isEmpty() && decided.excluded() == 0;
        return Stream.of(
                allWritten ? text.get(nothingLeftOut ? "readout.allWritten" : "readout.chosenWritten") : "",
                readout.rows().isEmpty() || fidelity.isExact() ? "" : text.get("readout.difference", fidelity.lost(), fidelity.added()),
                regions.removedComponents() == 0 ? "" : text.get("readout.removed", regions.removedComponents(), regions.removedPixels()),
                decided.excluded() == 0 ? "" : text.get("readout.excluded", decided.excluded(), decided.excludedPixels()),
                decided.lost() == 0 ? "" : text.get("readout.lostDecisions", decided.lost()),
                count(readout, true) == 0 ? "" : text.get("readout.evaluation", count(readout, true)),
                unmapped.isEmpty() ? "" : text.get("readout.unmapped", unmapped.size(),
                        unmapped.stream().mapToLong(Labeling.Unmapped::pixels).sum()),
                readout.outsideVertices() == 0 ? ""
                        : text.get("readout.outside", readout.outsideVertices(), readout.outsideDistance()),
                readout.belowFloor() == 0 ? "" : text.get("readout.belowFloor", readout.belowFloor()))
                .filter(clause -> !clause.isEmpty()).collect(Collectors.joining(" "));
    }
}

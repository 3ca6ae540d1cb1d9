package cocoscope.ui.canvas;

import cocoscope.app.canvas.ComparedLayer;
import cocoscope.app.canvas.LayerComparison;
import cocoscope.app.canvas.PolygonVertices;
import cocoscope.convert.Conversion;
import cocoscope.mask.raster.Fidelity;
import cocoscope.ui.canvas.overlay.Difference;
import cocoscope.ui.canvas.overlay.OverlayStyle;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.Rgb;
import cocoscope.ui.control.Text;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Rectangle;

/// In a corner of the canvas: what its colors mean, or why there is nothing to see.
public final class Legend extends HBox {
    private static final double MIN_OPACITY = 0.05;

    private final ImageCanvas canvas;
    private final Text text;

    public Legend(ImageCanvas canvas, Text text) {
        super(14);
        this.canvas = canvas;
        this.text = text;
        setId("legend");
        getStyleClass().add("legend");
        setAlignment(Pos.CENTER_LEFT);
        setMouseTransparent(true);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        for (Observable seen : List.of(canvas.settings().styleProperty(), canvas.settings().fillOpacityProperty(),
                canvas.settings().outlineOpacityProperty(), canvas.scaleProperty(), canvas.paintedProperty(), canvas.verticesProperty(),
                canvas.settings().comparisonProperty())) {
            seen.addListener(_ -> show());
        }
        show();
    }

    private void show() {
        Conversion painted = canvas.paintedProperty().get();
        List<Label> entries = painted == null || painted.regions().size() == 0 ? List.of() : entries(painted);
        getChildren().setAll(entries);
        setVisible(!entries.isEmpty());
    }

    private List<Label> entries(Conversion painted) {
        LayerComparison comparison = canvas.settings().comparisonProperty().get();
        boolean differs = comparison.isOn()
                && (comparison.before() == ComparedLayer.DIFFERENCE || comparison.after() == ComparedLayer.DIFFERENCE);
        OverlayStyle style = differs ? OverlayStyle.DIFFERENCE : canvas.settings().styleProperty().get();
        double opacity = switch (style) {
            case FILL, RUNS, VERTICES -> Math.max(canvas.settings().fillOpacityProperty().get(),
                    canvas.settings().outlineOpacityProperty().get());
            case OUTLINE, DIFFERENCE -> canvas.settings().outlineOpacityProperty().get();
            case OFF -> 1;
        };
        if (opacity < MIN_OPACITY) {
            return List.of(new Label(text.get("legend.faint", Math.round(100 * opacity)), Icon.WARNING.node("changed")));
        }
        return switch (style) {
            case FILL, OUTLINE, OFF -> List.of();
            case VERTICES -> painted.isDraft() ? List.of() : vertices();
            case RUNS -> canvas.scaleProperty().get() >= ImageCanvas.MIN_SCALE_OF_RUNS ? List.of()
                    : List.of(new Label(text.get("legend.runs", Math.round(100 * ImageCanvas.MIN_SCALE_OF_RUNS))));
            case DIFFERENCE -> painted.isDraft() ? List.of() : differences(painted.fidelityOfAll());
        };
    }

    private List<Label> vertices() {
        PolygonVertices vertices = canvas.verticesProperty().get();
        Label count = new Label(text.get("legend.vertices", vertices.size()));
        return vertices.outsiders() == 0 ? List.of(count)
                : List.of(count, new Label(text.get("legend.outside", vertices.outsiders()), Icon.CLOSE.node("failed")));
    }

    private List<Label> differences(Fidelity fidelity) {
        if (fidelity.isExact()) {
            return List.of(new Label(text.get("readout.exact"), Icon.DONE.node("done")));
        }
        List<Label> entries = new ArrayList<>();
        for (Difference kind : Difference.values()) {
            long pixels = kind == Difference.LOST ? fidelity.lost() : fidelity.added();
            entries.add(new Label(text.get("legend." + kind.name(), pixels), new Rectangle(12, 12, Rgb.color(kind.color()))));
        }
        return entries;
    }
}

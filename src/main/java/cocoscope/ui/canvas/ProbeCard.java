package cocoscope.ui.canvas;

import cocoscope.app.canvas.PixelFacts;
import cocoscope.app.canvas.PixelFacts.ObjectFacts;
import cocoscope.ui.canvas.view.Viewport;
import cocoscope.ui.control.Rgb;
import cocoscope.ui.control.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;

/// Beside a pixel: all that is known of it. Comes when the cursor rests and then follows it; a pinned one stays at its pixel.
public final class ProbeCard extends VBox {
    private static final Duration REST = Duration.millis(500);
    private static final double GAP = 16;

    private final ImageCanvas canvas;
    private final Text text;
    private final Function<Probe, Optional<PixelFacts>> facts;
    private final PauseTransition rest = new PauseTransition(REST);
    private boolean rested;

    /// @param facts   of a pixel; empty where there is nothing to tell
    /// @param changes that may change the facts
    public ProbeCard(ImageCanvas canvas, Text text, Function<Probe, Optional<PixelFacts>> facts, List<Observable> changes) {
        super(2);
        this.canvas = canvas;
        this.text = text;
        this.facts = facts;
        setId("probe-card");
        getStyleClass().add("probe-card");
        getStylesheets().add(ImageCanvas.stylesheet());
        setMouseTransparent(true);
        setManaged(false);
        rest.setOnFinished(_ -> {
            rested = true;
            show();
        });
        canvas.cursor().probeProperty().addListener((_, _, at) -> {
            if (at == null) {
                rested = false;
                rest.stop();
            } else if (!rested) {
                rest.playFromStart();
            }
            show();
        });
        changes.forEach(change -> change.addListener(_ -> show()));
        canvas.cursor().pinnedProperty().addListener((_, _, _) -> show());
        canvas.viewportProperty().addListener((_, _, _) -> show());
        show();
    }

    private void show() {
        Probe pinned = canvas.cursor().pinnedProperty().get();
        Probe at = pinned != null ? pinned : rested ? canvas.cursor().probeProperty().get() : null;
        Optional<PixelFacts> known = at == null ? Optional.empty() : facts.apply(at);
        setVisible(known.isPresent());
        known.ifPresent(it -> {
            getChildren().setAll(new Label(text.get(pinned != null ? "probe.pinned" : "status.position", it.x(), it.y())), picture(it));
            it.mask().ifPresent(value -> getChildren().add(new Label(it.label().isPresent()
                    ? text.get("probe.mask", value, it.label().getAsInt()) : text.get("status.mask", value))));
            it.object().ifPresent(this::addObject);
            applyCss();
            autosize();
            place(it);
        });
    }

    private HBox picture(PixelFacts known) {
        HBox line = new HBox(6, new Rectangle(10, 10, Rgb.color(known.picture())),
                new Label(text.get("status.picture", known.pictureText())));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void addObject(ObjectFacts object) {
        getChildren().add(new Label(text.get("status.region", object.category(), object.annotation())));
        object.run().ifPresent(run -> getChildren().add(new Label(text.get("probe.run", run.index(), run.start(), run.length()))));
    }

    /// To the lower right of its pixel, or where there is room.
    private void place(PixelFacts known) {
        Viewport view = canvas.viewportProperty().get();
        double left = beside(view.viewX(known.x() + 0.5) / canvas.pixelRatioProperty().get(), getWidth(), canvas.getWidth());
        double top = beside(view.viewY(known.y() + 0.5) / canvas.pixelRatioProperty().get(), getHeight(), canvas.getHeight());
        relocate(Math.rint(canvas.getLayoutX() + left), Math.rint(canvas.getLayoutY() + top));
    }

    private static double beside(double pixel, double size, double room) {
        double wanted = pixel + GAP + size > room ? pixel - GAP - size : pixel + GAP;
        return Math.clamp(wanted, 0, Math.max(0, room - size));
    }
}

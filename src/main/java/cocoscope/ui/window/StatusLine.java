package cocoscope.ui.window;

import cocoscope.app.canvas.PixelFacts;
import cocoscope.app.images.OpenedImage;
import cocoscope.app.images.ShownContent;
import cocoscope.app.preview.LivePreview;
import cocoscope.ui.canvas.ImageCanvas;
import cocoscope.ui.canvas.Probe;
import cocoscope.ui.control.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What is under the cursor, and what the mask comes to.
final class StatusLine extends HBox {
    private final ShownContent shown;
    private final LivePreview live;
    private final ReadOnlyBooleanProperty opening;
    private final ImageCanvas canvas;
    private final Text text;
    private final Label probe = new Label();
    private final Label counts = new Label();
    private final Label activity = new Label();
    private final ProgressIndicator turning = new ProgressIndicator();

    StatusLine(ShownContent shown, LivePreview live, ReadOnlyBooleanProperty opening, ImageCanvas canvas, Text text) {
        super(12);
        this.shown = shown;
        this.live = live;
        this.opening = opening;
        this.canvas = canvas;
        this.text = text;
        getStyleClass().add("status-line");
        setAlignment(Pos.CENTER_LEFT);
        probe.setId("probe");
        probe.setTextOverrun(OverrunStyle.ELLIPSIS);
        probe.setMinWidth(0);
        counts.setId("counts");
        counts.setMinWidth(USE_PREF_SIZE);
        activity.setId("activity");
        turning.setPrefSize(14, 14);
        activity.setGraphic(turning);
        activity.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(probe, gap, activity, counts);
        canvas.cursor().probeProperty().addListener((_, _, _) -> showProbe());
        canvas.cursor().pinnedProperty().addListener((_, _, _) -> showProbe());
        shown.property().addListener((_, _, _) -> showProbe());
        live.previewProperty().addListener((_, _, _) -> {
            showProbe();
            showCounts();
        });
        live.convertingProperty().addListener((_, _, _) -> showActivity());
        opening.addListener((_, _, _) -> showActivity());
        showProbe();
        showCounts();
        showActivity();
    }

    private void showProbe() {
        Probe at = canvas.cursor().shown();
        Optional<OpenedImage> content = shown.get();
        Optional<PixelFacts> known = at == null ? Optional.empty()
                : content.flatMap(image -> PixelFacts.of(image, live.conversion(), at.x(), at.y()));
        probe.setText(known.map(this::line)
                .orElseGet(() -> content.map(it -> text.get("status.size", it.picture().width(), it.picture().height())).orElse("")));
    }

    private String line(PixelFacts known) {
        List<String> facts = new ArrayList<>();
        facts.add(text.get("status.position", known.x(), known.y()));
        facts.add(text.get("status.picture", known.pictureText()));
        known.mask().ifPresent(value -> facts.add(text.get("status.mask", value)));
        if (known.label().isPresent()) {
            facts.add(known.object().map(it -> text.get("status.region", it.category(), it.annotation()))
                    .orElseGet(() -> text.get("status.background")));
        }
        known.object().flatMap(PixelFacts.ObjectFacts::run).ifPresent(run -> facts.add(text.get("probe.run", run.index(), run.start(),
                run.length())));
        return String.join("   ", facts);
    }

    private void showCounts() {
        counts.setText(live.conversion().map(conversion -> {
            long categories = conversion.labeling().targets().stream().map(target -> target.category()).distinct().count();
            String found = conversion.regions().size() == 0 ? text.get("annotations.none")
                    : text.get("status.counts", conversion.regions().size(), categories);
            int excluded = conversion.decided().excluded();
            return excluded == 0 ? found : text.get("status.excluded", found, excluded);
        }).orElse(""));
    }

    private void showActivity() {
        boolean reading = opening.get();
        boolean converting = live.convertingProperty().get();
        activity.setText(reading ? text.get("status.opening") : text.get("status.converting"));
        activity.setVisible(reading || converting);
    }
}

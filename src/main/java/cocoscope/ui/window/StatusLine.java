package cocoscope.ui.window;

import cocoscope.app.images.OpenedImage;
import cocoscope.app.images.ShownContent;
import cocoscope.app.preview.LivePreview;
import cocoscope.convert.Conversion;
import cocoscope.mask.Mask;
import cocoscope.ui.canvas.ImageCanvas;
import cocoscope.ui.canvas.Probe;
import cocoscope.ui.control.Text;
import java.util.Locale;
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
        canvas.probeProperty().addListener((_, _, _) -> showProbe());
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
        Probe at = canvas.probeProperty().get();
        Optional<OpenedImage> content = shown.get();
        if (at == null || content.isEmpty() || at.x() >= content.get().picture().width() || at.y() >= content.get().picture().height()) {
            probe.setText(content.map(it -> text.get("status.size", it.picture().width(), it.picture().height())).orElse(""));
            return;
        }
        StringBuilder line = new StringBuilder(text.get("status.position", at.x(), at.y()));
        int argb = content.get().picture().argb(at.x(), at.y());
        line.append("   ").append(text.get("status.picture", argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF));
        content.get().masked().ifPresent(masked -> line.append("   ").append(text.get("status.mask", value(masked.mask(), at))));
        live.conversion().ifPresent(conversion -> line.append("   ").append(found(conversion, at)));
        probe.setText(line.toString());
    }

    private static String value(Mask mask, Probe at) {
        int value = mask.valueAt(at.x(), at.y());
        return mask.samples() == Mask.Samples.COLOR ? String.format(Locale.ROOT, "#%06X", value) : Integer.toString(value);
    }

    private String found(Conversion conversion, Probe at) {
        int region = cocoscope.app.preview.RegionAt.pixel(conversion, at.x(), at.y());
        return region < 0 ? text.get("status.background") : text.get("status.region", conversion.category(region), region + 1);
    }

    private void showCounts() {
        counts.setText(live.conversion().map(conversion -> {
            long categories = conversion.labeling().targets().stream().map(target -> target.category()).distinct().count();
            return conversion.regions().size() == 0 ? text.get("annotations.none")
                    : text.get("status.counts", conversion.regions().size(), categories);
        }).orElse(""));
    }

    private void showActivity() {
        boolean reading = opening.get();
        boolean converting = live.convertingProperty().get();
        activity.setText(reading ? text.get("status.opening") : text.get("status.converting"));
        activity.setVisible(reading || converting);
    }
}

package cocoscope.ui.export;

import cocoscope.app.export.ExportFailure;
import cocoscope.app.export.ExportSummary;
import cocoscope.export.AppendedFile;
import cocoscope.export.ExportFiles;
import cocoscope.export.LabelImages;
import cocoscope.export.Output;
import cocoscope.export.PanopticFiles;
import cocoscope.export.YoloFiles;
import cocoscope.mask.raster.Fidelity;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.Text;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// An export in words: what it holds, what it leaves out, and what it replaces.
final class ExportReport {
    private static final int NAMED = 3;

    private final Text text;
    private final List<Node> lines = new ArrayList<>();

    ExportReport(ExportSummary summary, Text text) {
        this.text = text;
        addContents(summary);
        addFidelity(summary);
        addForms(summary);
        addOverlaps(summary);
        addLeftOut(summary);
        lines.addAll(new LossReport(text).lines(summary.losses()));
        addFailures(summary);
        addOverwritten(summary);
    }

    List<Node> lines() {
        return lines;
    }

    static Node line(Icon icon, String style, String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMinHeight(Label.USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox line = new HBox(8, icon.node(style), label);
        line.getStyleClass().addAll("report-line", style);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    private void addContents(ExportSummary summary) {
        Label counts = new Label(text.get("export.counts", summary.images(), summary.annotations(), summary.categories()));
        counts.setId("export-counts");
        counts.getStyleClass().add("report-counts");
        counts.setWrapText(true);
        lines.add(counts);
        boolean pictures = summary.fidelity().isEmpty();
        Label size = new Label(pictures ? text.get("export.files", summary.files())
                : text.get("export.size", summary.files(), text.size(summary.bytes()), summary.vertices(), summary.runLengths()));
        size.setId("export-size");
        size.setWrapText(true);
        size.getStyleClass().add("muted");
        lines.add(size);
    }

    private void addLeftOut(ExportSummary summary) {
        if (summary.unmappedPixels() > 0) {
            warn(text.get("export.unmapped", summary.unmappedPixels(), summary.unmappedImages()));
        }
        if (summary.removedPieces() > 0) {
            lines.add(line(Icon.INFORMATION, "muted", text.get("export.removed", summary.removedPieces(), summary.removedPixels())));
        }
        if (summary.withoutMask() > 0) {
            lines.add(line(Icon.INFORMATION, "muted", text.get("export.withoutMask", summary.withoutMask())));
        }
    }

    private void addFidelity(ExportSummary summary) {
        if (summary.annotations() == 0 || summary.fidelity().isEmpty()) {
            return;
        }
        Fidelity fidelity = summary.fidelity().get();
        if (fidelity.isExact()) {
            lines.add(line(Icon.DONE, "done", text.get("readout.exact")));
        } else {
            warn(text.get("export.fidelity", text.iou(fidelity.iou()), fidelity.lost(), fidelity.added()));
        }
        if (summary.belowFloor() > 0) {
            lines.add(line(Icon.INFORMATION, "muted", text.get("readout.belowFloor", summary.belowFloor())));
        }
    }

    /// What the form of a file does to the export.
    private void addForms(ExportSummary summary) {
        for (Output output : summary.outputs()) {
            switch (output) {
                case AppendedFile appended -> {
                    lines.add(line(Icon.INFORMATION, "muted", text.get("export.appended", appended.addedImages(), appended.addedAnnotations(),
                            appended.unchangedAnnotations())));
                    warnOf("export.takenOut", appended.removedAnnotations());
                }
                case PanopticFiles panoptic -> warnOf("export.hidden", panoptic.hidden());
                case YoloFiles yolo -> {
                    warnOf("export.joined", yolo.joined());
                    warnOf("export.crowds", yolo.crowds());
                }
                case ExportFiles _, LabelImages _ -> { }
            }
        }
    }

    private void addOverlaps(ExportSummary summary) {
        summary.alternatives().stream().limit(NAMED).forEach(masks ->
                warn(text.get("export.alternatives", masks.one().getFileName(), masks.other().getFileName())));
        if (!summary.overlaps().isEmpty()) {
            boolean given = summary.outputs().stream().anyMatch(output -> output instanceof PanopticFiles || output instanceof LabelImages);
            warn(text.get(given ? "export.overlapsGiven" : "export.overlaps", summary.overlaps().size(), summary.overlaps().getFirst().image()));
        }
    }

    private void warnOf(String key, int number) {
        if (number > 0) {
            warn(text.get(key, number));
        }
    }

    private void addFailures(ExportSummary summary) {
        summary.failures().stream().limit(NAMED).forEach(failure -> lines.add(line(Icon.ERROR, "failed", sentence(failure))));
        int more = summary.failures().size() - NAMED;
        if (more > 0) {
            lines.add(line(Icon.ERROR, "failed", text.get("export.moreFailures", more)));
        }
    }

    private void addOverwritten(ExportSummary summary) {
        int files = summary.overwritten().size();
        if (files > 0) {
            warn(text.get("export.overwrites", files, summary.overwritten().getFirst().getFileName()));
        }
    }

    private void warn(String words) {
        lines.add(line(Icon.WARNING, "changed", words));
    }

    private String sentence(ExportFailure failure) {
        return failure.cause().map(cause -> text.get("export.failed." + cause.name(), failure.file().getFileName()))
                .orElse(failure.sentence());
    }
}

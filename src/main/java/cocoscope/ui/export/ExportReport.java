package cocoscope.ui.export;

import cocoscope.app.export.ExportFailure;
import cocoscope.app.export.ExportSummary;
import cocoscope.app.export.FormNote;
import cocoscope.files.ControlCharacters;
import cocoscope.mask.object.ObjectCounts;
import cocoscope.mask.raster.Fidelity;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        addSides(summary);
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
        Label counts = new Label(text.get("export.counts", summary.images(), summary.contents().annotations(),
                summary.contents().categories()));
        counts.setId("export-counts");
        counts.getStyleClass().add("report-counts");
        counts.setWrapText(true);
        lines.add(counts);
        ExportSummary.Contents contents = summary.contents();
        boolean pictures = summary.faithfulness().fidelity().isEmpty();
        Label size = new Label(pictures ? text.get("export.files", contents.files().size())
                : text.get("export.size", contents.files().size(), text.size(contents.bytes()), contents.vertices(),
                        contents.runLengths()));
        size.setId("export-size");
        size.setWrapText(true);
        size.getStyleClass().add("muted");
        lines.add(size);
    }

    private void addSides(ExportSummary summary) {
        summary.contents().split().filter(ExportSummary.Sides::isOneEmpty)
                .ifPresent(sides -> warn(text.get("export.emptySide", sides.train(), sides.validation())));
    }

    private void addLeftOut(ExportSummary summary) {
        ExportSummary.Omissions left = summary.leftOut();
        if (left.unmappedPixels() > 0) {
            warn(text.get("export.unmapped", left.unmappedPixels(), left.unmappedImages()));
        }
        if (left.removedComponents() > 0) {
            lines.add(line(Icon.INFORMATION, "muted", text.get("export.removed", left.removedComponents(), left.removedPixels())));
        }
        ObjectCounts decided = left.decided();
        if (decided.excluded() > 0 || decided.changed() > 0) {
            lines.add(line(Icon.INFORMATION, "muted", text.get("export.decided", decided.excluded(), decided.excludedPixels(),
                    decided.changed())));
        }
        if (decided.lost() > 0) {
            warn(text.get("readout.lostDecisions", decided.lost()));
        }
        if (!left.empty().isEmpty()) {
            warn(text.get("export.empty", left.empty().size(), String.join(", ",
                    left.empty().subList(0, Math.min(NAMED, left.empty().size()))),
                    Math.max(0, left.empty().size() - NAMED)));
        }
        if (left.withoutMask() > 0) {
            lines.add(line(Icon.INFORMATION, "muted", text.get("export.withoutMask", left.withoutMask())));
        }
    }

    /// What is left out of a mask is no loss of its annotations, but it is not the mask either.
    private void addFidelity(ExportSummary summary) {
        Optional<Fidelity> known = summary.faithfulness().fidelity();
        if (summary.contents().annotations() == 0 || known.isEmpty()) {
            return;
        }
        Fidelity fidelity = known.get();
        if (fidelity.isExact()) {
            lines.add(line(Icon.DONE, "done", text.get(summary.leftOut().hasPixels() ? "export.exactAnnotations" : "readout.exact")));
        } else {
            warn(text.get("export.fidelity", text.iou(fidelity.iou()), fidelity.lost(), fidelity.added()));
        }
        if (summary.faithfulness().belowFloor() > 0) {
            lines.add(line(Icon.INFORMATION, "muted", text.get("readout.belowFloor", summary.faithfulness().belowFloor())));
        }
    }

    /// What the form of a file does to the export.
    private void addForms(ExportSummary summary) {
        for (FormNote note : summary.notes()) {
            switch (note) {
                case FormNote.Appended(int images, long annotations, int unchanged, int removed) -> {
                    lines.add(line(Icon.INFORMATION, "muted", text.get("export.appended", images, annotations, unchanged)));
                    warnOf("export.takenOut", removed);
                }
                case FormNote.Hidden(int annotations) -> warnOf("export.hidden", annotations);
                case FormNote.Joined(int objects) -> warnOf("export.joined", objects);
                case FormNote.Crowds(long annotations) -> warnOf("export.crowds", annotations);
            }
        }
    }

    private void addOverlaps(ExportSummary summary) {
        ExportSummary.Overlaps overlaps = summary.overlaps();
        overlaps.alternatives().stream().limit(NAMED).forEach(masks ->
                warn(text.get("export.alternatives", masks.one().getFileName(), masks.other().getFileName())));
        if (!overlaps.images().isEmpty()) {
            warn(text.get(overlaps.givenToOne() ? "export.overlapsGiven" : "export.overlaps", overlaps.images().size(),
                    overlaps.images().getFirst().image()));
        }
    }

    private void warnOf(String key, long number) {
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
        return sentence(failure, text);
    }

    static String sentence(ExportFailure failure, Text text) {
        return failure.cause().map(cause -> text.get("export.failed." + cause.name(), failure.file().getFileName()))
                .or(() -> failure.problem().map(text::of)).map(ControlCharacters::escaped).orElse("");
    }
}

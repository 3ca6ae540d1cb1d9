package cocoscope.cli.report;

import cocoscope.export.Export;
import cocoscope.export.Output;
import cocoscope.export.PanopticFiles;
import cocoscope.export.loss.Overlap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Says which pixels several annotations claim, and what becomes of them in the files that are written.
public final class OverlapWarning {
    private static final int MAX_NAMED = 8;

    private OverlapWarning() {}

    /// One line that names images and pixels, or none; and one for what is hidden behind other annotations.
    public static List<String> of(Export export, List<Output> outputs) {
        List<String> warnings = new ArrayList<>();
        List<Overlap> overlaps = export.overlaps();
        if (!overlaps.isEmpty()) {
            boolean one = outputs.stream().anyMatch(Output::givesPixelsToOne);
            warnings.add("warning: annotations overlap in %s: %s; %s.".formatted(Report.count(overlaps.size(), "image"), named(overlaps),
                    one ? "COCO files keep them all, PNG files give each pixel to the smallest"
                    : "COCO files allow that, panoptic files do not"));
        }
        int hidden = outputs.stream().mapToInt(output -> output instanceof PanopticFiles panoptic ? panoptic.hidden() : 0).sum();
        if (hidden > 0) {
            warnings.add("warning: %s fully covered by smaller ones and left out of the panoptic file.".formatted(Report.count(hidden,
                    "annotation")));
        }
        return warnings;
    }

    private static String named(List<Overlap> overlaps) {
        int others = overlaps.size() - MAX_NAMED;
        return overlaps.stream().limit(MAX_NAMED).map(overlap -> overlap.image() + " (" + Report.count(overlap.pixels(), "pixel") + ")")
                .collect(Collectors.joining(", ")) + (others > 0 ? " and " + others + " more" : "");
    }
}

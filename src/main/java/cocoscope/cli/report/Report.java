package cocoscope.cli.report;

import cocoscope.batch.Alternatives;
import cocoscope.batch.ConvertedMask;
import cocoscope.batch.ReadingSummary;
import cocoscope.coco.Profile;
import cocoscope.coco.evaluation.AveragePrecision;
import cocoscope.diagnosis.DiagnosisText;
import cocoscope.export.AppendedFile;
import cocoscope.export.CvatFile;
import cocoscope.export.Export;
import cocoscope.export.ExportFile;
import cocoscope.export.ExportFiles;
import cocoscope.export.LabelImages;
import cocoscope.export.LabelmeFiles;
import cocoscope.export.Output;
import cocoscope.export.PanopticFiles;
import cocoscope.export.VocFiles;
import cocoscope.export.YoloFiles;
import cocoscope.export.loss.Quality;
import cocoscope.mask.SizeFit;
import cocoscope.mask.level.Reading;
import cocoscope.mask.object.ObjectCounts;
import cocoscope.mask.raster.Fidelity;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.Labeling.Unmapped;
import cocoscope.recipe.EnumNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells what became of a batch.
public final class Report {
    private static final int MAX_NAMED = 8;
    private static final int MAX_READINGS = 20;

    private Report() {}

    /// What a mask has and the rule does not know.
    public static String unmapped(Path mask, List<Unmapped> values, LabelRule rule) {
        boolean colors = rule instanceof LabelRule.Colors;
        String named = values.stream().limit(MAX_NAMED)
                .map(value -> (colors ? String.format("#%06x", value.value()) : value.value()) + " (" + count(value.pixels(), "pixel")
                        + ")")
                .collect(Collectors.joining(", "));
        int others = values.size() - MAX_NAMED;
        long pixels = values.stream().skip(MAX_NAMED).mapToLong(Unmapped::pixels).sum();
        return "%s: not in the table and left out as background: %s%s; add objects to %s.".formatted(mask, named,
                others > 0 ? " and " + others + " more (" + count(pixels, "pixel") + ")" : "", colors ? "--colors" : "--values");
    }

    /// How the masks were read whose values had to become levels: a line for each of the first of them.
    public static List<String> readings(List<ConvertedMask> masks) {
        List<String> lines = new ArrayList<>(read(masks).limit(MAX_READINGS)
                .map(mask -> mask.fileName() + ": " + reading(mask.reading()) + ".").toList());
        long read = read(masks).count();
        if (read > MAX_READINGS) {
            lines.add((read - MAX_READINGS) + " more masks were read by levels.");
        }
        return lines;
    }

    private static Stream<ConvertedMask> read(List<ConvertedMask> masks) {
        return masks.stream().filter(mask -> mask.reading().changed() > 0);
    }

    /// How many masks got the size of their pictures, and how.
    public static List<String> resized(List<ConvertedMask> masks) {
        Map<SizeFit, List<ConvertedMask>> byFit = masks.stream().filter(mask -> mask.reading().resized().isPresent())
                .collect(Collectors.groupingBy(mask -> mask.reading().resized().orElseThrow().fit(), TreeMap::new, Collectors.toList()));
        return byFit.entrySet().stream().map(entry -> {
            ConvertedMask first = entry.getValue().getFirst();
            ReadingSummary.Resized from = first.reading().resized().orElseThrow();
            return "%s %s to the size of %s: %s from %d x %d to %d x %d%s.".formatted(count(entry.getValue().size(), "mask"),
                    entry.getKey() == SizeFit.SCALE ? "scaled by nearest neighbor" : "cropped or extended at the right and bottom",
                    entry.getValue().size() == 1 ? "its picture" : "their pictures", first.fileName(),
                    from.width(), from.height(), first.width(), first.height(),
                    entry.getValue().size() == 1 ? "" : " and so on");
        }).toList();
    }

    private static String reading(ReadingSummary how) {
        String levels = how.levels().stream().map(level -> DiagnosisText.name(level, how.colors())).collect(Collectors.joining(", "));
        String result = ", " + count(how.changed(), "pixel") + " changed to the "
                + count(how.levels().size(), how.colors() ? "color" : "level") + " " + levels;
        return switch (how.reason()) {
            case COMPRESSED -> String.format(Locale.ROOT,
                    "read by matching the compression (%.1f %% of the blocks at edges are reproduced)", 100 * how.agreement()) + result;
            case ENLARGED -> String.format(Locale.ROOT,
                    "read by matching the scaling (%.1f %% of the pixels between levels are reproduced)", 100 * how.agreement())
                    + result;
            case BLURRED -> "scaled or blurred; read by " + (how.method() == Reading.Method.NEAREST
                    ? "the nearest level, because none lies between two others" : "the levels that meet at each edge") + result;
            case LOSSY -> "changed by compression; read by the levels that meet at each edge" + result;
            case CHOSEN -> "read with --read " + EnumNames.of(how.method()) + result;
            case CLEAN, INDICES, NO_LEVELS, VALUES_WANTED -> "read as stored";
        };
    }

    /// That two masks show the same objects.
    public static String alternatives(Alternatives masks) {
        return "warning: %s and %s are masks of one image (%s) and agree in %d %% of their pixels, so its objects appear twice; convert them separately."
                .formatted(masks.one(), masks.other(), masks.image(), (int) (100 * masks.iou()));
    }

    /// What was written, removed and left out, in one line.
    public static String summary(Path target, Export export, List<ConvertedMask> masks, int failed) {
        int components = masks.stream().mapToInt(ConvertedMask::removedComponents).sum();
        long removed = masks.stream().mapToLong(ConvertedMask::removedPixels).sum();
        long unmapped = masks.stream().mapToLong(ConvertedMask::unmappedPixels).sum();
        StringBuilder line = new StringBuilder("%s: %s, %s, %s".formatted(target, count(export.imageCount(), "image"),
                count(export.annotationCount(), "annotation"), count(export.categories().size(), "category")));
        if (components > 0) {
            line.append("; removed ").append(count(components, "connected component")).append(" of ").append(count(removed, "pixel"));
        }
        line.append(decided(masks.stream().map(ConvertedMask::decided).reduce(ObjectCounts.NONE, ObjectCounts::plus)));
        if (unmapped > 0) {
            line.append("; ").append(count(unmapped, "unmapped pixel"));
        }
        long ignored = masks.stream().mapToLong(ConvertedMask::ignored).sum();
        if (ignored > 0) {
            line.append("; ignored ").append(count(ignored, "pixel"));
        }
        if (failed > 0) {
            line.append("; ").append(failed).append(" failed");
        }
        return line.append('.').toString();
    }

    private static String decided(ObjectCounts counts) {
        String excluded = counts.excluded() == 0 ? ""
                : "; decisions excluded %s of %s".formatted(count(counts.excluded(), "object"), count(counts.excludedPixels(), "pixel"));
        String changed = counts.changed() == 0 ? "" : "; decisions changed %s".formatted(count(counts.changed(), "other object"));
        return excluded + changed + (counts.lost() == 0 ? "" : "; %s no longer %s".formatted(count(counts.lost(), "decision"),
                counts.lost() == 1 ? "applies" : "apply"));
    }

    /// What one file of a split holds, in one line.
    public static String part(Path file, ExportFile content) {
        return "%s: %s, %s.".formatted(file, count(content.imageCount(), "image"),
                count(content.annotationCount(), "annotation"));
    }

    /// What a file that is no COCO detection file holds, in one line.
    public static Optional<String> output(Output output) {
        return switch (output) {
            case PanopticFiles panoptic -> Optional.of("%s: %s, %s.".formatted(panoptic.paths().getFirst(),
                    count(panoptic.imageCount(), "PNG file"),
                    count(panoptic.segmentCount(), "segment")));
            case AppendedFile appended -> Optional.of("%s: added %s and %s, removed %d, kept %d.".formatted(appended.paths().getFirst(),
                    count(appended.addedImages(), "image"), count(appended.addedAnnotations(), "annotation"), appended.removedAnnotations(),
                    appended.unchangedAnnotations()));
            case YoloFiles yolo -> Optional.of("%s: %s, %s; Ultralytics gets back IoU %s, %s lost, %d added.".formatted(yolo.paths()
                    .getFirst(),
                    count(yolo.labelFiles(), "label file"), count(yolo.objects(), "object"), fourPlaces(yolo.fidelity().iou()),
                    count(yolo.fidelity().lost(), "pixel"), yolo.fidelity().added()));
            case LabelmeFiles labelme -> Optional.of("%s: %s.".formatted(labelme.folder(), count(labelme.paths().size(), "labelme file")));
            case CvatFile cvat -> Optional.of("%s: all annotations as CVAT masks.".formatted(cvat.paths().getFirst()));
            case VocFiles voc -> Optional.of("%s: %s as palette PNG files.".formatted(voc.paths().getFirst(),
                    count((voc.paths().size() - 1) / 2, "image")));
            case ExportFiles _, LabelImages _ -> Optional.empty();
        };
    }

    /// What the reader gets back, and what it costs, in one line.
    public static String fidelity(Profile profile, Quality quality) {
        Fidelity fidelity = quality.fidelity();
        return "Readers of profile %s get back: IoU %s, %s lost, %d added; %s, %s.".formatted(EnumNames.of(profile),
                fourPlaces(fidelity.iou()), count(fidelity.lost(), "pixel"), fidelity.added(), count(quality.vertices(), "vertex"),
                count(quality.bytes(), "byte"));
    }

    /// The average precision that a model without a fault would reach, in one line.
    ///
    /// @param beyondHundred whether some image has more annotations of a category than COCO's evaluation looks at
    public static String ceiling(AveragePrecision ceiling, boolean beyondHundred) {
        return "AP ceiling: %s%s.".formatted(
                ceiling.all() < 0 ? "unknown" : fourPlaces(ceiling.all()),
                beyondHundred ? "; COCO counts 100 detections per image" : "");
    }

    /// Rounded down, so that only what is exact is 1; the precision of COCOeval misses it by its last bit.
    static String fourPlaces(double number) {
        // Not by BigDecimal, which computes large powers of ten first: a quarter of the time that a small mask takes.
        long places = (long) ((number + 1e-12) * 10_000);
        return places / 10_000 + "." + String.valueOf(10_000 + places % 10_000).substring(1);
    }

    public static String count(long number, String thing) {
        String plural = thing.endsWith("y") ? thing.substring(0, thing.length() - 1) + "ies"
                : thing.endsWith("x") ? thing.substring(0, thing.length() - 2) + "ices" : thing + "s";
        return number + " " + (number == 1 ? thing : plural);
    }
}

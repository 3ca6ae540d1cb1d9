package cocoscope.app.export;

import cocoscope.batch.Alternatives;
import cocoscope.batch.ConvertedMask;
import cocoscope.batch.UnnumberedAnnotation;
import cocoscope.coco.Loss;
import cocoscope.coco.Segmentation;
import cocoscope.convert.Recipe;
import cocoscope.export.AppendedFile;
import cocoscope.export.ExportFiles;
import cocoscope.export.LabelImages;
import cocoscope.export.LostObject;
import cocoscope.export.Output;
import cocoscope.export.Overlap;
import cocoscope.export.PanopticFiles;
import cocoscope.export.YoloFiles;
import cocoscope.mask.raster.Fidelity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What an export will hold, before a byte of it is written.
///
/// @param outputs        the files, by their forms
/// @param vertices       of all polygons of COCO files
/// @param runLengths     of all run-length encodings of COCO files
/// @param bytes          of all files together, but for PNG files
/// @param removedPieces  pieces below the minimum area
/// @param unmappedPixels pixels of values without a category
/// @param unmappedImages images that have such pixels
/// @param withoutMask    images that are open but have no mask
/// @param fidelity       of all annotations together, in forms that are not exact by nature
/// @param belowFloor     polygons less faithful than the recipe asks for, which become run lengths
/// @param losses         the annotations that the reader would drop or change, and why
/// @param overlaps       images in which several annotations claim a pixel
/// @param alternatives   masks of one image that show the same objects
/// @param overwritten    files that exist and will be replaced
public record ExportSummary(List<Output> outputs, int files, int images, long annotations, int categories, long vertices, long runLengths, long bytes,
                            int removedPieces, long removedPixels, long unmappedPixels, int unmappedImages, int withoutMask,
                            Optional<Fidelity> fidelity, long belowFloor, List<ExportFailure> failures,
                            Map<Loss.Cause, List<LostObject>> losses, List<Overlap> overlaps, List<Alternatives> alternatives, List<Path> overwritten) {
    public ExportSummary {
        outputs = List.copyOf(outputs);
        failures = List.copyOf(failures);
        losses = Collections.unmodifiableMap(new LinkedHashMap<>(losses));
        overlaps = List.copyOf(overlaps);
        alternatives = List.copyOf(alternatives);
        overwritten = List.copyOf(overwritten);
    }

    static ExportSummary of(ExportJob job, Recipe recipe, BackgroundBatch.Result result, int withoutMask) {
        List<ConvertedMask> masks = result.masks();
        List<ExportFiles> coco = job.outputs().stream().map(ExportSummary::coco).flatMap(Optional::stream).toList();
        List<UnnumberedAnnotation> written = coco.isEmpty() ? List.of() : annotations(masks).toList();
        return new ExportSummary(job.outputs(), job.paths().size(), job.export().imageCount(), job.export().annotationCount(), job.export().categories().size(),
                written.stream().mapToLong(annotation -> annotation.segmentation().vertices()).sum(),
                written.stream().mapToLong(annotation -> runLengths(annotation.segmentation())).sum(),
                job.outputs().stream().mapToLong(Output::bytes).sum(),
                masks.stream().mapToInt(ConvertedMask::removedPieces).sum(), masks.stream().mapToLong(ConvertedMask::removedPixels).sum(),
                masks.stream().mapToLong(ConvertedMask::unmappedPixels).sum(),
                (int) masks.stream().filter(mask -> mask.unmappedPixels() > 0).count(), withoutMask, fidelity(job, masks),
                recipe.segmentation() == Recipe.SegmentationForm.POLYGON ? written.stream().filter(ExportSummary::isRuns).count() : 0,
                result.failures(), losses(coco), job.export().overlaps(), result.alternatives(), job.overwritten());
    }

    private static Stream<UnnumberedAnnotation> annotations(List<ConvertedMask> masks) {
        return masks.stream().flatMap(mask -> mask.annotations().stream());
    }

    private static Optional<ExportFiles> coco(Output output) {
        return switch (output) {
            case ExportFiles files -> Optional.of(files);
            case AppendedFile appended -> Optional.of(appended.exported());
            case LabelImages _, PanopticFiles _, YoloFiles _ -> Optional.empty();
        };
    }

    private static Optional<Fidelity> fidelity(ExportJob job, List<ConvertedMask> masks) {
        return switch (job.outputs().getFirst()) {
            case ExportFiles _, AppendedFile _ -> Optional.of(annotations(masks).map(UnnumberedAnnotation::fidelity).reduce(Fidelity.NONE, Fidelity::plus));
            case YoloFiles yolo -> Optional.of(yolo.fidelity());
            case LabelImages _, PanopticFiles _ -> Optional.empty();
        };
    }

    private static Map<Loss.Cause, List<LostObject>> losses(List<ExportFiles> coco) {
        Map<Loss.Cause, List<LostObject>> losses = new TreeMap<>();
        coco.forEach(files -> files.losses().forEach((cause, lost) -> losses.computeIfAbsent(cause, _ -> new ArrayList<>()).addAll(lost)));
        return losses;
    }

    private static boolean isRuns(UnnumberedAnnotation annotation) {
        return !(annotation.segmentation() instanceof Segmentation.Outline);
    }

    private static int runLengths(Segmentation segmentation) {
        return switch (segmentation) {
            case Segmentation.Outline _ -> 0;
            case Segmentation.CompressedRuns(var runs) -> runs.counts().length;
            case Segmentation.PlainRuns(var runs) -> runs.counts().length;
        };
    }
}

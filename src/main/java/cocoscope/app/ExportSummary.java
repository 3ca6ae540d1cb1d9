package cocoscope.app;

import cocoscope.coco.Loss;
import cocoscope.coco.Segmentation;
import cocoscope.convert.Recipe;
import cocoscope.mask.Fidelity;
import cocoscope.project.ConvertedMask;
import cocoscope.project.Export;
import cocoscope.project.ExportFiles;
import cocoscope.project.LostObject;
import cocoscope.project.UnnumberedAnnotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What an export will hold, before a byte of it is written.
///
/// @param vertices       of all polygons
/// @param runLengths     of all run-length encodings
/// @param bytes          of all files together
/// @param removedPieces  pieces below the minimum area
/// @param unmappedPixels pixels of values without a category
/// @param unmappedImages images that have such pixels
/// @param withoutMask    images that are open but have no mask
/// @param fidelity       of all annotations together
/// @param belowFloor     polygons less faithful than the recipe asks for, which become run lengths
/// @param losses         the annotations that the reader would drop or change, and why
/// @param overwritten    files that exist and will be replaced
public record ExportSummary(int files, int images, long annotations, int categories, long vertices, long runLengths, long bytes,
                            int removedPieces, long removedPixels, long unmappedPixels, int unmappedImages, int withoutMask,
                            Fidelity fidelity, long belowFloor, List<ExportFailure> failures,
                            Map<Loss.Cause, List<LostObject>> losses, List<Path> overwritten) {
    public ExportSummary {
        failures = List.copyOf(failures);
        losses = Collections.unmodifiableMap(new LinkedHashMap<>(losses));
        overwritten = List.copyOf(overwritten);
    }

    static ExportSummary of(Export export, ExportFiles files, Recipe recipe, List<ConvertedMask> masks,
                            List<ExportFailure> failures, int withoutMask) {
        return new ExportSummary(files.byPath().size(), export.imageCount(), export.annotationCount(), export.categories().size(),
                annotations(masks).mapToLong(annotation -> annotation.segmentation().vertices()).sum(),
                annotations(masks).mapToLong(annotation -> runLengths(annotation.segmentation())).sum(), files.bytes(),
                masks.stream().mapToInt(ConvertedMask::removedPieces).sum(), masks.stream().mapToLong(ConvertedMask::removedPixels).sum(),
                masks.stream().mapToLong(ConvertedMask::unmappedPixels).sum(),
                (int) masks.stream().filter(mask -> mask.unmappedPixels() > 0).count(), withoutMask,
                annotations(masks).map(UnnumberedAnnotation::fidelity).reduce(Fidelity.NONE, Fidelity::plus),
                recipe.segmentation() == Recipe.SegmentationForm.POLYGON ? annotations(masks).filter(ExportSummary::isRuns).count() : 0,
                failures, files.losses(), files.byPath().keySet().stream().filter(Files::exists).toList());
    }

    private static Stream<UnnumberedAnnotation> annotations(List<ConvertedMask> masks) {
        return masks.stream().flatMap(mask -> mask.annotations().stream());
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

package cocoscope.app.export;

import cocoscope.batch.Alternatives;
import cocoscope.batch.ConvertedMask;
import cocoscope.batch.annotation.UnnumberedAnnotation;
import cocoscope.coco.Loss;
import cocoscope.coco.Segmentation;
import cocoscope.convert.Recipe;
import cocoscope.export.ExportFiles;
import cocoscope.export.Output;
import cocoscope.export.YoloFiles;
import cocoscope.export.loss.LostObjects;
import cocoscope.export.loss.Overlap;
import cocoscope.mask.object.ObjectCounts;
import cocoscope.mask.raster.Fidelity;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What an export will hold, before a byte of it is written.
///
/// @param files       that will be written, in their order
/// @param losses      the annotations that the reader would drop or change, and why
/// @param failures    images that will be missing
/// @param overwritten files that exist and will be replaced
public record ExportSummary(Contents contents, Omissions leftOut, Faithfulness faithfulness, Overlaps overlaps, List<FormNote> notes,
                            Map<Loss.Cause, LostObjects> losses, List<ExportFailure> failures, List<Path> overwritten) {
    /// @param vertices   of all polygons of COCO files
    /// @param runLengths of all run-length encodings of COCO files
    /// @param bytes      of all files together, but for PNG files
    /// @param split      images of both sides, where they are divided
    public record Contents(List<Path> files, int images, long annotations, int categories, long vertices, long runLengths, long bytes,
                           Optional<Sides> split) {
        public Contents {
            files = List.copyOf(files);
        }
    }

    /// The images of both sides of a split.
    public record Sides(int train, int validation) {
        public boolean isOneEmpty() {
            return train == 0 || validation == 0;
        }
    }

    /// What is in the masks, but not in the files.
    ///
    /// @param removedComponents  connected components below the minimum area
    /// @param unmappedPixels pixels of values without a category
    /// @param unmappedImages images that have such pixels
    /// @param withoutMask    images that are open but have no mask
    /// @param empty          images whose masks have no objects
    /// @param decided        what decisions on single objects left out or changed
    public record Omissions(int removedComponents, long removedPixels, long unmappedPixels, int unmappedImages, int withoutMask,
            List<String> empty, ObjectCounts decided) {
        public Omissions {
            empty = List.copyOf(empty);
        }

        /// Whether pixels of objects are missing.
        public boolean hasPixels() {
            return removedPixels > 0 || unmappedPixels > 0 || decided.excluded() > 0;
        }
    }

    /// @param fidelity   of all annotations together, in forms that are not exact by nature
    /// @param belowFloor polygons less faithful than the recipe asks for, which become run lengths
    public record Faithfulness(Optional<Fidelity> fidelity, long belowFloor) {}

    /// @param images       in which several annotations claim a pixel
    /// @param givenToOne   whether such a pixel goes to one of them only
    /// @param alternatives masks of one image that show the same objects
    public record Overlaps(List<Overlap> images, boolean givenToOne, List<Alternatives> alternatives) {
        public Overlaps {
            images = List.copyOf(images);
            alternatives = List.copyOf(alternatives);
        }
    }

    public ExportSummary {
        notes = List.copyOf(notes);
        failures = List.copyOf(failures);
        losses = Collections.unmodifiableMap(new LinkedHashMap<>(losses));
        overwritten = List.copyOf(overwritten);
    }

    public int images() {
        return contents.images();
    }

    static ExportSummary of(ExportJob job, Recipe recipe, ConvertedImages result, int withoutMask) {
        List<ExportFiles> coco = job.outputs().stream().map(Output::coco).flatMap(Optional::stream).toList();
        List<UnnumberedAnnotation> written = coco.isEmpty() ? List.of() : ConvertedMask.annotationsOf(result.masks()).toList();
        boolean givenToOne = job.outputs().stream().anyMatch(Output::givesPixelsToOne);
        long belowFloor = recipe.segmentation() == Recipe.SegmentationForm.POLYGON ? written.stream().filter(ExportSummary::isRuns).count()
                : 0;
        return new ExportSummary(contents(job, written), leftOut(result, withoutMask),
                new Faithfulness(fidelity(job, result.masks()), belowFloor),
                new Overlaps(job.export().overlaps(), givenToOne, result.alternatives()),
                job.outputs().stream().flatMap(output -> FormNote.of(output).stream()).toList(), losses(coco), result.failures(),
                job.overwritten());
    }

    private static Contents contents(ExportJob job, List<UnnumberedAnnotation> written) {
        return new Contents(job.paths(), job.export().imageCount(), job.export().annotationCount(), job.export().categories().size(),
                written.stream().mapToLong(annotation -> annotation.segmentation().vertices()).sum(),
                written.stream().mapToLong(annotation -> runLengths(annotation.segmentation())).sum(),
                job.outputs().stream().mapToLong(Output::bytes).sum(), job.sides());
    }

    private static Omissions leftOut(ConvertedImages result, int withoutMask) {
        List<ConvertedMask> masks = result.masks();
        return new Omissions(masks.stream().mapToInt(ConvertedMask::removedComponents).sum(),
                masks.stream().mapToLong(ConvertedMask::removedPixels).sum(),
                masks.stream().mapToLong(ConvertedMask::unmappedPixels).sum(),
                (int) masks.stream().filter(mask -> mask.unmappedPixels() > 0).count(), withoutMask,
                masks.stream().filter(mask -> mask.annotations().isEmpty()).map(ConvertedMask::fileName).toList(),
                masks.stream().map(ConvertedMask::decided).reduce(ObjectCounts.NONE, ObjectCounts::plus));
    }

    private static Optional<Fidelity> fidelity(ExportJob job, List<ConvertedMask> masks) {
        Output first = job.outputs().getFirst();
        return first instanceof YoloFiles yolo ? Optional.of(yolo.fidelity())
                : first.coco().map(_ -> ConvertedMask.annotationsOf(masks).map(UnnumberedAnnotation::fidelity)
                        .reduce(Fidelity.NONE, Fidelity::plus));
    }

    private static Map<Loss.Cause, LostObjects> losses(List<ExportFiles> coco) {
        Map<Loss.Cause, LostObjects> losses = new TreeMap<>();
        coco.forEach(files -> files.losses().forEach((cause, lost) -> losses.merge(cause, lost, LostObjects::plus)));
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

package cocoscope.export;

import cocoscope.batch.annotation.UnnumberedAnnotation;
import cocoscope.coco.Annotation;
import cocoscope.coco.Loss;
import cocoscope.coco.evaluation.AveragePrecision;
import cocoscope.coco.evaluation.Evaluation;
import cocoscope.coco.evaluation.Evaluation.Detection;
import cocoscope.coco.evaluation.Evaluation.Truth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The average precision that a model without a fault would reach against an export: it finds every region of the masks to
/// the pixel, and is judged by what the reader makes of the written segmentations.
///
/// Judged as COCOeval does (see [Evaluation]): its cap of 100 detections a category and image lowers the ceiling, too.
/// Annotations that the reader drops are not there to be found; one of which it sees no pixel is, and never is found.
final class PrecisionCeiling {
    private static final Set<Loss.Cause> DROPPED = Set.of(Loss.Cause.RUN_LENGTHS, Loss.Cause.SAME_BOX);

    private final Evaluation evaluation = new Evaluation();

    private PrecisionCeiling() {}

    /// Over all files; every file has its own images, whatever their ids.
    static AveragePrecision of(Collection<ExportFile> files) {
        PrecisionCeiling ceiling = new PrecisionCeiling();
        int images = 0;
        for (ExportFile file : files) {
            int before = images;
            file.images().forEach(image -> ceiling.add(file, image, before));
            images += file.imageCount();
        }
        return ceiling.evaluation.average();
    }

    /// Over one image of a file alone.
    static AveragePrecision of(ExportFile file, NumberedImage image) {
        PrecisionCeiling ceiling = new PrecisionCeiling();
        ceiling.add(file, image, 0);
        return ceiling.evaluation.average();
    }

    private void add(ExportFile file, NumberedImage numbered, int imagesBefore) {
        Set<Long> dropped = file.lost(numbered).stream().filter(loss -> DROPPED.contains(loss.cause()))
                .map(loss -> loss.annotation().id()).collect(Collectors.toSet());
        int image = imagesBefore + numbered.entry().id();
        List<Truth> truths = new ArrayList<>();
        List<Detection> detections = new ArrayList<>();
        for (int i = 0; i < numbered.sources().size(); i++) {
            Annotation annotation = numbered.annotations().get(i);
            UnnumberedAnnotation source = numbered.sources().get(i);
            if (!dropped.contains(annotation.id())) {
                truths.add(new Truth(annotation.id(), image, annotation.categoryId(), source.written(), annotation.area(),
                        annotation.crowd()));
            }
            detections.add(new Detection(image, annotation.categoryId(), source.region(), 1));
        }
        evaluation.add(image, truths, detections);
    }
}

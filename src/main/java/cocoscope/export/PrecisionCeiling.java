package cocoscope.export;

import cocoscope.batch.UnnumberedAnnotation;
import cocoscope.coco.Annotation;
import cocoscope.coco.Loss;
import cocoscope.coco.evaluation.AveragePrecision;
import cocoscope.coco.evaluation.Evaluation;
import cocoscope.coco.evaluation.Evaluation.Detection;
import cocoscope.coco.evaluation.Evaluation.Truth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The average precision that a model without a fault would reach against an export: it finds every region of the masks to
/// the pixel, and is judged by what the reader makes of the written segmentations.
///
/// Judged as COCOeval does (see [Evaluation]): its cap of 100 detections a category and image lowers the ceiling, too.
/// Annotations that the reader drops are not there to be found; one of which it sees no pixel is, and never is found.
final class PrecisionCeiling {
    private static final Set<Loss.Cause> DROPPED = Set.of(Loss.Cause.RUN_LENGTHS, Loss.Cause.SAME_BOX);

    private final List<Truth> truths = new ArrayList<>();
    private final List<Detection> detections = new ArrayList<>();

    private PrecisionCeiling() {}

    /// Over all files; every file has its own images, whatever their ids.
    static AveragePrecision of(Collection<ExportFile> files) {
        PrecisionCeiling ceiling = new PrecisionCeiling();
        int images = 0;
        for (ExportFile file : files) {
            ceiling.add(file, images);
            images += file.dataset().images().size();
        }
        return Evaluation.of(ceiling.truths, ceiling.detections);
    }

    /// Over each image of a file alone, by its id; an image without annotations is not there.
    static Map<Integer, AveragePrecision> byImage(ExportFile file) {
        PrecisionCeiling ceiling = new PrecisionCeiling();
        ceiling.add(file, 0);
        Map<Integer, List<Truth>> truths = ceiling.truths.stream().collect(Collectors.groupingBy(Truth::image));
        Map<Integer, AveragePrecision> byImage = new HashMap<>();
        ceiling.detections.stream().collect(Collectors.groupingBy(Detection::image)).forEach((image, found) ->
                byImage.put(image, Evaluation.of(truths.getOrDefault(image, List.of()), found)));
        return byImage;
    }

    private void add(ExportFile file, int imagesBefore) {
        Set<Long> dropped = file.lost().stream().filter(loss -> DROPPED.contains(loss.cause()))
                .map(loss -> loss.annotation().id()).collect(Collectors.toSet());
        for (int i = 0; i < file.sources().size(); i++) {
            Annotation annotation = file.dataset().annotations().get(i);
            UnnumberedAnnotation source = file.sources().get(i);
            int image = imagesBefore + annotation.imageId();
            if (!dropped.contains(annotation.id())) {
                truths.add(new Truth(annotation.id(), image, annotation.categoryId(), source.written(), annotation.area(),
                        annotation.crowd()));
            }
            detections.add(new Detection(image, annotation.categoryId(), source.region(), 1));
        }
    }
}

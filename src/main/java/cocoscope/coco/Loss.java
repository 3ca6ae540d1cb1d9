package cocoscope.coco;

import cocoscope.geometry.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// An annotation that the readers of a profile would drop or change, and why.
public record Loss(Annotation annotation, Cause cause) {
    /// What the reader does.
    public enum Cause {
        /// Run lengths are dropped, or stop the reader.
        RUN_LENGTHS,
        /// Of two objects of one category with one box only the first is kept.
        SAME_BOX,
        /// The pieces are joined by lines, which fill pixels between them.
        JOINED_PIECES,
        /// Evaluators look at 100 detections of a category in an image, and can never find the rest.
        BEYOND_100,
        /// The format has run lengths for crowds only.
        NOT_A_CROWD,
        /// The polygon is too small or thin for the reader, which sees no pixel of it.
        NO_PIXELS
    }

    private record Place(int image, int category) {}

    private record Occupied(int image, int category, Box box) {}

    private static final int EVALUATED = 100;

    /// What `reader` would lose of `dataset` by its form and ids, in the order of its annotations.
    ///
    /// Sources: the published code of pycocotools (COCOeval, `maxDets`), of Ultralytics (`convert_coco`: skips equal
    /// boxes, joins several rings, expects lists), of sahi and X-AnyLabeling (polygons only), and the description of
    /// the data format on the COCO site (run lengths for crowds).
    public static List<Loss> of(Profile profile, Dataset dataset) {
        return switch (profile) {
            case COCO, RESULTS -> beyondHundred(dataset);
            case OPENCV -> runLengths(dataset, Cause.RUN_LENGTHS);
            case STRICT -> runLengths(dataset, Cause.NOT_A_CROWD);
            case ULTRALYTICS -> ultralytics(dataset);
        };
    }

    private static List<Loss> beyondHundred(Dataset dataset) {
        List<Loss> losses = new ArrayList<>();
        Map<Place, Integer> seen = new HashMap<>();
        for (Annotation annotation : dataset.annotations()) {
            if (seen.merge(new Place(annotation.imageId(), annotation.categoryId()), 1, Integer::sum) > EVALUATED) {
                losses.add(new Loss(annotation, Cause.BEYOND_100));
            }
        }
        return losses;
    }

    private static List<Loss> runLengths(Dataset dataset, Cause cause) {
        return dataset.annotations().stream()
                .filter(annotation -> !annotation.crowd() && !(annotation.segmentation() instanceof Segmentation.Outline))
                .map(annotation -> new Loss(annotation, cause)).toList();
    }

    private static List<Loss> ultralytics(Dataset dataset) {
        List<Loss> losses = new ArrayList<>();
        Set<Occupied> occupied = new HashSet<>();
        for (Annotation annotation : dataset.annotations()) {
            switch (annotation.segmentation()) {
                case Segmentation.CompressedRuns _, Segmentation.PlainRuns _ -> losses.add(new Loss(annotation, Cause.RUN_LENGTHS));
                case Segmentation.Outline(var polygon) -> {
                    if (!occupied.add(new Occupied(annotation.imageId(), annotation.categoryId(), annotation.box()))) {
                        losses.add(new Loss(annotation, Cause.SAME_BOX));
                    } else if (polygon.rings().size() > 1) {
                        losses.add(new Loss(annotation, Cause.JOINED_PIECES));
                    }
                }
            }
        }
        return losses;
    }
}

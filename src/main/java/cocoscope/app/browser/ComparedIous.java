package cocoscope.app.browser;

import cocoscope.coco.compare.AnnotationDifference;
import cocoscope.coco.compare.Comparison;
import java.util.HashMap;
import java.util.Map;

/// The IoU of each annotation with its counterpart in what its file is compared with.
public final class ComparedIous {
    private final Map<Integer, Float> different = new HashMap<>();

    ComparedIous(Comparison comparison) {
        for (AnnotationDifference difference : comparison.differences()) {
            difference.first().ifPresent(side -> different.put(side.entry(), (float) difference.iou()));
        }
    }

    /// @param annotation by its index
    /// @return 0..1; 0 where it has no counterpart
    double of(int annotation) {
        return different.getOrDefault(annotation, 1f);
    }
}

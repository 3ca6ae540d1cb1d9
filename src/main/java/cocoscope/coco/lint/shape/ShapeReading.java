package cocoscope.coco.lint.shape;

import cocoscope.coco.lint.finding.Finding;
import java.util.List;
import java.util.Optional;

/// What a segmentation is as it is written, and what has to be repaired in it for that.
///
/// @param shape    after the repairs; empty where something is beyond repair
/// @param rings    that the shape is of; none for run lengths
/// @param findings with the repairs
/// @param bent     whether a repair takes numbers away, so that the shape may be another one than was meant
record ShapeReading(Optional<Shape> shape, List<WrittenRing> rings, List<Finding> findings, boolean bent) {
    static ShapeReading ofRuns(Optional<Shape> shape, List<Finding> findings) {
        return new ShapeReading(shape, List.of(), findings, false);
    }
}

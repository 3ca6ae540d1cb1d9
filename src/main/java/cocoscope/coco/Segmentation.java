package cocoscope.coco;

import cocoscope.geometry.Polygon;
import cocoscope.mask.runs.RunLengthEncoding;

/// The segmentation of an annotation, in one of the forms that a COCO file knows.
public sealed interface Segmentation {
    /// Lists of x and y in turn, one per ring.
    record Outline(Polygon polygon) implements Segmentation {}

    /// `{"size": [h, w], "counts": "..."}`
    record CompressedRuns(RunLengthEncoding runs) implements Segmentation {}

    /// `{"size": [h, w], "counts": [...]}`
    record PlainRuns(RunLengthEncoding runs) implements Segmentation {}

    /// The vertices of a polygon; run lengths have none.
    default int vertices() {
        return switch (this) {
            case Outline(var polygon) -> polygon.vertices();
            case CompressedRuns _, PlainRuns _ -> 0;
        };
    }
}

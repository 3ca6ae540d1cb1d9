package cocoscope.coco;

import java.util.List;

/// A COCO file of results, as detectors hand them in: a bare array of detections.
public record Results(List<Detection> detections) implements CocoFile {
    public Results {
        detections = List.copyOf(detections);
    }

    /// @param score 0..1; of two detections the one with the higher score is matched first
    public record Detection(int imageId, int categoryId, Segmentation.CompressedRuns segmentation, double score) {}
}

package cocoscope.coco.index;

/// What the annotations of a COCO file are for.
public enum CocoTask {
    DETECTION,
    PANOPTIC,
    /// A bare list of what a detector found.
    RESULTS,
    /// Sentences about images, without categories.
    CAPTIONS,
    /// Detection as the data set LVIS has it: images by their addresses, no crowds.
    LVIS
}

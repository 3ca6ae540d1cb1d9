package cocoscope.coco.compare;

/// An image that is on one side only, or of another size on each, so that no annotation of it can be matched.
public record ImageDifference(Kind kind, String fileName) {
    public enum Kind { MISSING, EXTRA, OTHER_SIZE }
}

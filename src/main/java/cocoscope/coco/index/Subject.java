package cocoscope.coco.index;

/// An entry that a finding is about, by its index.
public sealed interface Subject {
    record OfImage(int image) implements Subject {}

    record OfCategory(int category) implements Subject {}

    record OfAnnotation(int annotation) implements Subject {}
}

package cocoscope.export.loss;

/// An annotation that the reader of a file would drop or change.
///
/// @param image file name of its image
/// @param id    of the annotation in its file
public record LostObject(String image, long id) {}

package cocoscope.export.loss;

/// Pixels of one image that several annotations claim. COCO files may have such; a form whose pixels can be of one annotation only
/// decides whose they are.
///
/// @param image its file name
public record Overlap(String image, long pixels) {}

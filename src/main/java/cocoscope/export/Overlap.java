package cocoscope.export;

/// Pixels of one image that several annotations claim. COCO files may have such; where a pixel can be of one annotation only,
/// [PixelOwners] decides.
///
/// @param image its file name
public record Overlap(String image, long pixels) {}

package cocoscope.app.library;

/// What the masks of an image come to.
///
/// @param objects annotations
/// @param area    of all objects, in pixels
/// @param iou     of what is written with the mask, 0..1; NaN where that is not known
public record ImageFacts(int objects, long area, double iou) {
    static final ImageFacts NONE = new ImageFacts(0, 0, Double.NaN);

    /// Of two masks of one image together.
    ImageFacts plus(ImageFacts other) {
        return new ImageFacts(objects + other.objects, area + other.area,
                Double.isNaN(iou) ? other.iou : Double.isNaN(other.iou) ? iou : Math.min(iou, other.iou));
    }
}

package cocoscope.app.library;

import java.util.LinkedHashMap;
import java.util.Map;

/// What the masks of an image come to.
///
/// @param objects    annotations
/// @param area       of all objects, in pixels
/// @param iou        of what is written with the mask, 0..1; NaN where that is not known
/// @param categories those that have objects, by their names
public record ImageFacts(int objects, long area, double iou, Map<String, Share> categories) {
    static final ImageFacts NONE = new ImageFacts(0, 0, Double.NaN, Map.of());

    public ImageFacts {
        categories = Map.copyOf(categories);
    }

    /// What a category has in an image.
    ///
    /// @param color 0xRRGGBB, as on the canvas
    public record Share(int objects, int color) {
        Share plus(Share other) {
            return new Share(objects + other.objects, color);
        }
    }

    /// Of two masks of one image together.
    ImageFacts plus(ImageFacts other) {
        Map<String, Share> shares = new LinkedHashMap<>(categories);
        other.categories.forEach((name, share) -> shares.merge(name, share, Share::plus));
        return new ImageFacts(objects + other.objects, area + other.area,
                Double.isNaN(iou) ? other.iou : Double.isNaN(other.iou) ? iou : Math.min(iou, other.iou), shares);
    }
}

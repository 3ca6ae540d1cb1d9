package cocoscope.coco;

import java.util.List;

/// An image of a panoptic file.
///
/// @param mask     name of the PNG file whose colors are the ids of segments
/// @param segments all that the PNG file shows; what has the id 0 is no segment
public record PanopticImage(ImageEntry image, String mask, List<Segment> segments) {
    /// A width and height that the file does not say.
    public static final int UNKNOWN = 0;

    public PanopticImage {
        segments = List.copyOf(segments);
    }
}

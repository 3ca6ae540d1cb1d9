package cocoscope.coco.panoptic;

import java.util.List;

/// What a panoptic file says of one image.
///
/// @param image  its file name
/// @param width  of the image, 0 where the file does not say it
/// @param height of the image, 0 where the file does not say it
/// @param mask   name of the PNG file whose colors are the ids of segments
public record PanopticEntry(String image, int width, int height, String mask, List<Described> segments) {
    /// A segment: its id in the PNG file, its own in its image, and the id of its category.
    public record Described(int id, int category, boolean crowd) {}

    public PanopticEntry {
        segments = List.copyOf(segments);
    }
}

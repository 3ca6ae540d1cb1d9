package cocoscope.coco;

import cocoscope.geometry.Box;

/// One segment of a panoptic image: an object, or all of some stuff.
///
/// @param id   of its pixels in the PNG file, R + 256 G + 65536 B, from 1 to [#MAX_ID]; its own in its image
/// @param area pixels that have the id
public record Segment(int id, int categoryId, long area, Box box, boolean crowd) {
    public static final int MAX_ID = 0xffffff;
}

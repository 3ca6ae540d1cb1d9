package cocoscope.coco;

import cocoscope.geometry.Box;

/// One object of a COCO file.
///
/// @param id   1 or more, because evaluators take 0 for unmatched
/// @param area number of pixels of the region
public record Annotation(long id, int imageId, int categoryId, Segmentation segmentation, long area, Box box, boolean crowd) {}

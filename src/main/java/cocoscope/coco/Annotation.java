package cocoscope.coco;

import cocoscope.geometry.Box;

/// One object of a COCO file.
///
/// @param id   from 1: evaluators take 0 for unmatched
/// @param area pixels of the region that the annotation stands for
public record Annotation(long id, int imageId, int categoryId, Segmentation segmentation, long area, Box box, boolean crowd) {}

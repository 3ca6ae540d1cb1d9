/// Converted masks to files: COCO, panoptic, YOLO, label maps, and the report on what was lost.
@NullMarked
package cocoscope.export;

import org.jspecify.annotations.NullMarked;


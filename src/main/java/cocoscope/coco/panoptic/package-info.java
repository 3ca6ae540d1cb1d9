/// Panoptic files of any program, read as the linter reads them.
@NullMarked
package cocoscope.coco.panoptic;

import org.jspecify.annotations.NullMarked;

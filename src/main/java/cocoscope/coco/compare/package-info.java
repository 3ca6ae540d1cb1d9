/// Compares two sets of annotations, pixel by pixel.
@NullMarked
package cocoscope.coco.compare;

import org.jspecify.annotations.NullMarked;


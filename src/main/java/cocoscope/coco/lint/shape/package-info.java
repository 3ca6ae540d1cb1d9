/// Checks what annotations cover: their segmentations, and whether these agree with what is stated of box and area.
@NullMarked
package cocoscope.coco.lint.shape;

import org.jspecify.annotations.NullMarked;


/// The average precision that COCO's evaluation would give.
@NullMarked
package cocoscope.coco.evaluation;

import org.jspecify.annotations.NullMarked;


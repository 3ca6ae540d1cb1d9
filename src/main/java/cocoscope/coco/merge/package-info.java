/// Makes one data set of several, losing nothing.
@NullMarked
package cocoscope.coco.merge;

import org.jspecify.annotations.NullMarked;


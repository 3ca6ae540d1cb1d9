/// Finds what is wrong with a COCO file of any origin, which readers break on it, and repairs what has one right answer.
@NullMarked
package cocoscope.coco.lint;

import org.jspecify.annotations.NullMarked;


/// What can be wrong with a COCO file, and its words.
@NullMarked
package cocoscope.coco.lint.finding;

import org.jspecify.annotations.NullMarked;


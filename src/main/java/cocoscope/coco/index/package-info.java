/// COCO files of any program and size, to look through: what they list is indexed in one pass, the rest stays on disk.
@NullMarked
package cocoscope.coco.index;

import org.jspecify.annotations.NullMarked;


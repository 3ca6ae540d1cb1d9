/// The COCO file: its records, and reading and writing them.
@NullMarked
package cocoscope.coco;

import org.jspecify.annotations.NullMarked;


/// JSON files of any size, read one value at a time, each with its place in the file.
@NullMarked
package cocoscope.coco.tape;

import org.jspecify.annotations.NullMarked;


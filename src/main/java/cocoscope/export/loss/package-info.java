/// What is lost on the way to a file: by polygons, by the reader of the file, and where annotations overlap.
@NullMarked
package cocoscope.export.loss;

import org.jspecify.annotations.NullMarked;

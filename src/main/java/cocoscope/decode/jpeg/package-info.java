/// JPEG files: segments, tables, coefficients.
@NullMarked
package cocoscope.decode.jpeg;

import org.jspecify.annotations.NullMarked;


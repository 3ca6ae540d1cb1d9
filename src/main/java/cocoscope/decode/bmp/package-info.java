/// BMP files: header and run lengths.
@NullMarked
package cocoscope.decode.bmp;

import org.jspecify.annotations.NullMarked;


/// TIFF files: directories and pages.
@NullMarked
package cocoscope.decode.tiff;

import org.jspecify.annotations.NullMarked;


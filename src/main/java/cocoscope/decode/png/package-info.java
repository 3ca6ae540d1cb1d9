/// PNG files: chunks, filters, rows to samples and back.
@NullMarked
package cocoscope.decode.png;

import org.jspecify.annotations.NullMarked;


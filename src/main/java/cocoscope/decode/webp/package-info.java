/// WebP files: chunks.
@NullMarked
package cocoscope.decode.webp;

import org.jspecify.annotations.NullMarked;


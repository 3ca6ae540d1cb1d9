/// GIF files: blocks and frames.
@NullMarked
package cocoscope.decode.gif;

import org.jspecify.annotations.NullMarked;


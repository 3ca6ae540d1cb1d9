/// Picks the command line or the window; nothing else.
@NullMarked
package cocoscope;

import org.jspecify.annotations.NullMarked;


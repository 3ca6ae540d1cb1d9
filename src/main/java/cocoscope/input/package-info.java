/// Files that people hand in, read within bounds.
@NullMarked
package cocoscope.input;

import org.jspecify.annotations.NullMarked;


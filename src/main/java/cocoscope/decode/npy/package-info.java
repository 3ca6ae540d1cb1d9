/// NumPy files of one array.
@NullMarked
package cocoscope.decode.npy;

import org.jspecify.annotations.NullMarked;


/// Which mask belongs to which picture.
@NullMarked
package cocoscope.pairing;

import org.jspecify.annotations.NullMarked;


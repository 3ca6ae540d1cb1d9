/// The levels that an author drew with, found again in a mask that was compressed, scaled or blurred.
@NullMarked
package cocoscope.mask.level;

import org.jspecify.annotations.NullMarked;


/// The numbers and colors by which published datasets encode their classes.
@NullMarked
package cocoscope.mask.palette;

import org.jspecify.annotations.NullMarked;


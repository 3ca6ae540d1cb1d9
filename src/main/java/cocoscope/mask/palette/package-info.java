/// The numbers and colors by which published data sets code their classes.
@NullMarked
package cocoscope.mask.palette;

import org.jspecify.annotations.NullMarked;


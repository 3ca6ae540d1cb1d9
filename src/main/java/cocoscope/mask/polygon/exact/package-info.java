/// The fewest corners that separate the pixel centers of a region from all others.
@NullMarked
package cocoscope.mask.polygon.exact;

import org.jspecify.annotations.NullMarked;


/// Polygons with fewer corners, within a tolerance or above an IoU.
@NullMarked
package cocoscope.mask.polygon.simplified;

import org.jspecify.annotations.NullMarked;


/// Polygons back to pixels, and how far these pixels are from the mask.
@NullMarked
package cocoscope.mask.raster;

import org.jspecify.annotations.NullMarked;


/// Boxes, rings and polygons in pixel units; knows nothing of masks or files.
@NullMarked
package cocoscope.geometry;

import org.jspecify.annotations.NullMarked;


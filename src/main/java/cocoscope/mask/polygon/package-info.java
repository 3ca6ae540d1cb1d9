/// Polygons of regions: exact, along pixel edges, simplified, or through pixel centers.
@NullMarked
package cocoscope.mask.polygon;

import org.jspecify.annotations.NullMarked;


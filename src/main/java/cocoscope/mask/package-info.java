/// Raw masks, label maps, regions, contours, run-length encodings and the rasterizer: pure kernels and their values.
@NullMarked
package cocoscope.mask;

import org.jspecify.annotations.NullMarked;


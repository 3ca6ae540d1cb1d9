/// What all formats share: the bytes of a file, rasters, and samples of masks and pictures.
@NullMarked
package cocoscope.decode.samples;

import org.jspecify.annotations.NullMarked;


/// What lies over the picture: regions as fills, outlines, runs and differences, and annotations of a file.
@NullMarked
package cocoscope.ui.canvas.overlay;

import org.jspecify.annotations.NullMarked;

/// Which part of an image is seen, and colors mixed over its pixels.
@NullMarked
package cocoscope.ui.canvas.view;

import org.jspecify.annotations.NullMarked;

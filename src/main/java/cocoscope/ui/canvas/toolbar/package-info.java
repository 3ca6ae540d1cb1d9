/// The toolbar above the canvas.
@NullMarked
package cocoscope.ui.canvas.toolbar;

import org.jspecify.annotations.NullMarked;

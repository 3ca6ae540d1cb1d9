/// The image canvas: a picture and its regions, painted off the FX thread into one buffer of the size of the view.
@NullMarked
package cocoscope.ui.canvas;

import org.jspecify.annotations.NullMarked;


/// The window driven off screen, for pictures and for machines without a display.
@NullMarked
package cocoscope.ui.demo;

import org.jspecify.annotations.NullMarked;


/// The threshold control: a slider on the axis of the mask's histogram.
@NullMarked
package cocoscope.ui.histogram;

import org.jspecify.annotations.NullMarked;


/// The picture below the overlay: averaged when small, crisp squares when large, brighter or darker as wished.
@NullMarked
package cocoscope.ui.canvas.picture;

import org.jspecify.annotations.NullMarked;

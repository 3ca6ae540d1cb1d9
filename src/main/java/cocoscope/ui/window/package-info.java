/// The main window and what is docked in it.
@NullMarked
package cocoscope.ui.window;

import org.jspecify.annotations.NullMarked;


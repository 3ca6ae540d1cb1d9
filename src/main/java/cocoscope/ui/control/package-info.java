/// Controls, cells, icons, colors and texts that all panes share.
@NullMarked
package cocoscope.ui.control;

import org.jspecify.annotations.NullMarked;


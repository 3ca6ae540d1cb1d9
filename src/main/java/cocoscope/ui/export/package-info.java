/// The export pane and its report.
@NullMarked
package cocoscope.ui.export;

import org.jspecify.annotations.NullMarked;


/// The drawer below the canvas: the table of annotations, their JSON, and their fidelity.
@NullMarked
package cocoscope.ui.annotations;

import org.jspecify.annotations.NullMarked;


/// The live conversion of the shown image and what is read off it. No scene graph.
@NullMarked
package cocoscope.app.preview;

import org.jspecify.annotations.NullMarked;


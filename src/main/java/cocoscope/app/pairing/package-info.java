/// The table of pictures and masks and its rule. No scene graph.
@NullMarked
package cocoscope.app.pairing;

import org.jspecify.annotations.NullMarked;


/// State and actions of the window, without a scene graph.
@NullMarked
package cocoscope.app;

import org.jspecify.annotations.NullMarked;


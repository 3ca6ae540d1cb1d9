/// The one project that is open, its earlier and later states, and what each step is called. No scene graph.
@NullMarked
package cocoscope.app.history;

import org.jspecify.annotations.NullMarked;


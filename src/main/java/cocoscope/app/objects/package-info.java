/// Decisions on single objects of the shown mask, as a person makes and takes them back. No scene graph.
@NullMarked
package cocoscope.app.objects;

import org.jspecify.annotations.NullMarked;

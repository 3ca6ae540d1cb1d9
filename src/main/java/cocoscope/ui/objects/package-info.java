/// Decisions on single objects: what can be done with the selected ones, and the list of what was done.
@NullMarked
package cocoscope.ui.objects;

import org.jspecify.annotations.NullMarked;

/// Decisions about single objects of a mask, and what they make of its regions.
@NullMarked
package cocoscope.mask.object;

import org.jspecify.annotations.NullMarked;

/// What the values of masks mean where nobody said it: decided from all masks of a run, applied to each.
@NullMarked
package cocoscope.mask.decision;

import org.jspecify.annotations.NullMarked;


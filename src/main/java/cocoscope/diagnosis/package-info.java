/// What a mask file contains: facts, levels, verdict, advice, and the recipe that follows from it.
@NullMarked
package cocoscope.diagnosis;

import org.jspecify.annotations.NullMarked;


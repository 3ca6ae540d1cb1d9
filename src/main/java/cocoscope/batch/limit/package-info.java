/// What the conversion of many masks may take: threads, memory and time.
@NullMarked
package cocoscope.batch.limit;

import org.jspecify.annotations.NullMarked;

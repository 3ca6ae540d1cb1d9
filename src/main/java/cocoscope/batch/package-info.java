/// Many masks: inputs, the conversion of each, and what failed.
@NullMarked
package cocoscope.batch;

import org.jspecify.annotations.NullMarked;


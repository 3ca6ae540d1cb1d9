/// One recipe and one mask in, one conversion out.
@NullMarked
package cocoscope.convert;

import org.jspecify.annotations.NullMarked;


/// What a mask file really is: its facts, the levels that its author drew, and a verdict.
@NullMarked
package cocoscope.inspect;

import org.jspecify.annotations.NullMarked;

/// Reasons as values, and the sentences that are made of them; knows nothing of masks or files.
@NullMarked
package cocoscope.message;

import org.jspecify.annotations.NullMarked;


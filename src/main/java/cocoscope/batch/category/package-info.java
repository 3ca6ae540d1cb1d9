/// The categories that the masks of a run have, and their ids.
@NullMarked
package cocoscope.batch.category;

import org.jspecify.annotations.NullMarked;

/// Parts of a run that several machines do, and the whole of them.
@NullMarked
package cocoscope.export.shard;

import org.jspecify.annotations.NullMarked;

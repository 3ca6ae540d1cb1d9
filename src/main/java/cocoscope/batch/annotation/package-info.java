/// The annotations of one mask before ids are given: in memory, or as bytes of a file.
@NullMarked
package cocoscope.batch.annotation;

import org.jspecify.annotations.NullMarked;

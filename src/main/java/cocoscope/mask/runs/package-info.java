/// Label maps as horizontal runs, connected components, regions, and run-length encodings.
@NullMarked
package cocoscope.mask.runs;

import org.jspecify.annotations.NullMarked;


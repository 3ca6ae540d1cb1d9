/// Many files: pairing, recipes on disk, batches and export.
@NullMarked
package cocoscope.project;

import org.jspecify.annotations.NullMarked;


/// What is exported, how, and what it would cost; the export as a job. No scene graph.
@NullMarked
package cocoscope.app.export;

import org.jspecify.annotations.NullMarked;


/// The project on disk: saving, recovery, recent files, recipe files. No scene graph.
@NullMarked
package cocoscope.app.project;

import org.jspecify.annotations.NullMarked;


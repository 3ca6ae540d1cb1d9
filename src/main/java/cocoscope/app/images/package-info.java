/// The images that are open, how their files are read, and what a drop would do. No scene graph.
@NullMarked
package cocoscope.app.images;

import org.jspecify.annotations.NullMarked;


/// What the canvas shows of an image: the colors of its categories, what is under the cursor, the sides of a comparison. No scene graph.
@NullMarked
package cocoscope.app.canvas;

import org.jspecify.annotations.NullMarked;

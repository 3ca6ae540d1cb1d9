/// The COCO browser: the open file, its images and problems, filters, and comparisons. No scene graph.
@NullMarked
package cocoscope.app.browser;

import org.jspecify.annotations.NullMarked;


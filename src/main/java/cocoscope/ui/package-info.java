/// What is seen: nodes, painting, style sheets and text.
@NullMarked
package cocoscope.ui;

import org.jspecify.annotations.NullMarked;


/// The COCO browser.
@NullMarked
package cocoscope.ui.browser;

import org.jspecify.annotations.NullMarked;


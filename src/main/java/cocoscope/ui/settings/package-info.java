/// The settings column: how a mask is read, what becomes an object, and how it is written.
@NullMarked
package cocoscope.ui.settings;

import org.jspecify.annotations.NullMarked;


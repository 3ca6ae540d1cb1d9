/// Commands on the project file.
@NullMarked
package cocoscope.ui.project;

import org.jspecify.annotations.NullMarked;


/// Images as tiles, and the library of the project.
@NullMarked
package cocoscope.ui.library;

import org.jspecify.annotations.NullMarked;

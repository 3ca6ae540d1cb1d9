/// The list of files and the pairing table.
@NullMarked
package cocoscope.ui.files;

import org.jspecify.annotations.NullMarked;


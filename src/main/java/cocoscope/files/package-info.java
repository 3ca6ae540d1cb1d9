/// Files and folders: names, listings, sizes, and writing a file as a whole or not at all.
@NullMarked
package cocoscope.files;

import org.jspecify.annotations.NullMarked;


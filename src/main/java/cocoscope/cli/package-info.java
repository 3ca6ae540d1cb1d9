/// The command line, one command a file.
@NullMarked
package cocoscope.cli;

import org.jspecify.annotations.NullMarked;


/// What shells and `man` know about the command line, made from its model.
@NullMarked
package cocoscope.cli.shell;

import org.jspecify.annotations.NullMarked;


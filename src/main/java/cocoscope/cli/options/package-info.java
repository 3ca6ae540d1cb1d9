/// Groups of options that commands share.
@NullMarked
package cocoscope.cli.options;

import org.jspecify.annotations.NullMarked;


/// What commands say of their results, and what they warn of.
@NullMarked
package cocoscope.cli.report;

import org.jspecify.annotations.NullMarked;


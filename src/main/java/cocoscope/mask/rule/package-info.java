/// From mask values to labels: thresholds, bands, tables of values and colors, palettes.
@NullMarked
package cocoscope.mask.rule;

import org.jspecify.annotations.NullMarked;


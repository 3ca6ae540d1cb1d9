/// What a JPEG file holds beside its pixels: blocks of quantized coefficients per component.
@NullMarked
package cocoscope.mask.jpeg;

import org.jspecify.annotations.NullMarked;


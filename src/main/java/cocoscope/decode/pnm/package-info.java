/// Netpbm's formats PBM, PGM and PPM.
@NullMarked
package cocoscope.decode.pnm;

import org.jspecify.annotations.NullMarked;


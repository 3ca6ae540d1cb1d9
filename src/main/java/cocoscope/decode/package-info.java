/// Image files to raw samples and back; the only room that knows ImageIO and `java.awt`.
@NullMarked
package cocoscope.decode;

import org.jspecify.annotations.NullMarked;


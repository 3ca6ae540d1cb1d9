/// Images as a whole: small pictures of them, and what they hold. No scene graph.
@NullMarked
package cocoscope.app.library;

import org.jspecify.annotations.NullMarked;

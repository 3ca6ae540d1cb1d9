/// Work beside the FX thread: the newest request, tasks with an end, delays. The only package that touches executors.
@NullMarked
package cocoscope.app.work;

import org.jspecify.annotations.NullMarked;


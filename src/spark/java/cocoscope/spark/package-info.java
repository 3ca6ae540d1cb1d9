/// The same conversion on Apache Spark: the only room that knows it.
@NullMarked
package cocoscope.spark;

import org.jspecify.annotations.NullMarked;

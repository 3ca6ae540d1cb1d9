package cocoscope.spark;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// What is converted, and how; goes to every task.
///
/// @param masks    URI of their folder, in any file system of Hadoop
/// @param pictures URI of the folder of the pictures that the masks belong to, if they have some
/// @param pairing  the rule that pairs both, as `--pair` takes it
/// @param recipe   the content of a recipe file
/// @param output   URI of the folder that is written
/// @param parquet  whether images and annotations are written as Parquet, too
record JobSettings(String masks, @Nullable String pictures, String pairing, String recipe, String output, boolean parquet)
        implements Serializable {
    private static final long serialVersionUID = 1L;
}

package cocoscope.project;

import java.nio.file.Path;
import java.util.List;

/// Finds out which pictures and masks belong together.
public final class Pairing {
    private Pairing() {}

    /// @param pairs    in natural order of the paths
    /// @param problems a sentence for each file or folder that cannot be read
    public record Result(List<ImagePair> pairs, List<String> problems) {
        public Result {
            pairs = List.copyOf(pairs);
            problems = List.copyOf(problems);
        }
    }

    /// Sorts files and folders into pictures and masks, and pairs them.
    public static Result of(List<Path> filesAndFolders) {
        throw new UnsupportedOperationException();
    }
}

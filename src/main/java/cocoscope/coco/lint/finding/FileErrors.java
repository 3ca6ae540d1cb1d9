package cocoscope.coco.lint.finding;

import java.nio.file.Path;
import java.util.List;

/// The entries of a file that have errors.
public record FileErrors(Path file, List<Finding> findings) {
    public FileErrors {
        findings = List.copyOf(findings);
    }
}

package cocoscope.project;

import java.nio.file.Path;
import java.util.Optional;

/// How a project is exported.
///
/// @param target the file, or the folder of the files, where a person chose one
public record ProjectExport(Layout layout, Optional<Path> target) {
    public static final ProjectExport DEFAULT = new ProjectExport(Layout.ONE_FILE, Optional.empty());

    /// All images in one file, or a file an image.
    public enum Layout { ONE_FILE, FILE_PER_IMAGE }

    public ProjectExport {
        target = target.map(path -> path.toAbsolutePath().normalize());
    }
}

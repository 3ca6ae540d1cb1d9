package cocoscope.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The innermost folder that holds all of some files, below which they are named.
public record SharedFolder(Path folder) {
    /// @param files any; the folder of none is the current one
    public static SharedFolder of(List<Path> files) {
        Path common = files.isEmpty() ? Path.of("").toAbsolutePath() : folderOf(files.getFirst());
        for (Path file : files) {
            while (!folderOf(file).startsWith(common) && common.getParent() != null) {
                common = common.getParent();
            }
        }
        return new SharedFolder(common);
    }

    /// The path of a file below the folder, with forward slashes.
    public String nameOf(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(folder) ? FileNames.relative(folder, absolute)
                : absolute.toString().replace(absolute.getFileSystem().getSeparator(), "/");
    }

    private static Path folderOf(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return Optional.ofNullable(absolute.getParent()).orElse(absolute);
    }
}

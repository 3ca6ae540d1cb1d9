package cocoscope.files;

import cocoscope.coco.Expected;
import cocoscope.coco.JsonValue;
import cocoscope.coco.UnreadableJsonException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/// Paths as they are written in a file: relative to its folder, with forward slashes.
public record RelativePaths(Path folder) {
    public static RelativePaths besides(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return new RelativePaths(Optional.ofNullable(absolute.getParent()).orElse(absolute));
    }

    /// The whole path where there is no way from the folder to it, as from one drive to another.
    public String write(Path path) {
        return Objects.equals(path.getRoot(), folder.getRoot()) ? FileNames.relative(folder, path)
                : path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    public Path read(JsonValue text) throws UnreadableJsonException {
        try {
            if (!text.text().isEmpty()) {
                return folder.resolve(text.text()).normalize();
            }
        } catch (InvalidPathException _) {
            // Told below.
        }
        throw text.wrong(Expected.PATH);
    }

    public Optional<Path> read(JsonValue object, String key) throws UnreadableJsonException {
        Optional<JsonValue> text = object.optional(key);
        return text.isPresent() ? Optional.of(read(text.get())) : Optional.empty();
    }
}

package cocoscope.ui.control;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks the person for files; empty answers mean that they thought better of it.
public interface FilePicker {
    List<Path> images();

    Optional<Path> folder();

    /// A COCO file.
    Optional<Path> coco();

    /// A folder with the images of a COCO file.
    Optional<Path> imageFolder();

    Optional<Path> mask(String pictureName);

    Optional<Path> picture(String maskName);

    /// A COCO file, or a list of names.
    Optional<Path> categories();

    /// A text with values and their categories.
    Optional<Path> mapping();

    /// Where to write values and their categories.
    Optional<Path> mappingTarget();

    /// Where to write a file, starting from a suggestion.
    Optional<Path> target(Path suggested);

    /// A file that is there already, starting from a suggestion.
    Optional<Path> existing(Path suggested);

    /// The folder to write files to, starting from a suggestion.
    Optional<Path> targetFolder(Path suggested);

    /// A file of a kind to open.
    Optional<Path> file(FileKind kind);

    /// Where to save a file of a kind, starting from a suggestion.
    Optional<Path> target(FileKind kind, Path suggested);
}

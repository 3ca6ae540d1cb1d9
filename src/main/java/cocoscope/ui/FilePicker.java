package cocoscope.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks the person for files; empty answers mean that they thought better of it.
interface FilePicker {
    List<Path> images();

    Optional<Path> folder();

    Optional<Path> mask(String pictureName);

    /// Where to write a file, with a name to start from.
    Optional<Path> target(String suggestedName);
}

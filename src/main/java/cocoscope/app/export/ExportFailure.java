package cocoscope.app.export;

import cocoscope.app.preview.Preview;
import cocoscope.files.ControlCharacters;
import cocoscope.message.Message;
import java.nio.file.Path;
import java.util.Optional;

/// An image that will be missing from an export.
///
/// @param cause    why the recipe makes nothing of it; empty when its files cannot be read
/// @param problem  what is wrong with its files and what to do; empty when there is a cause
public record ExportFailure(Path file, Optional<Preview.Cause> cause, Optional<Message> problem) {
    public String name() {
        return ControlCharacters.escaped(String.valueOf(file.getFileName()));
    }
}

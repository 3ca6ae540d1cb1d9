package cocoscope.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Why a file cannot be written, and what to do about it, in the words of a person.
final class Trouble {
    private static final long HARDLY_ANY = 1 << 20;

    private Trouble() {}

    static String of(Path file, IOException e) {
        Path folder = folderOf(file);
        if (!Files.exists(folder)) {
            return "the folder " + folder + " does not exist; create it, or choose another place.";
        }
        if (!Files.isDirectory(folder)) {
            return folder + " is not a folder; choose another place.";
        }
        if (e instanceof AccessDeniedException) {
            return "writing is not allowed in " + folder + "; choose another place, or change the permissions.";
        }
        if (folder.toFile().getUsableSpace() < HARDLY_ANY) {
            return "the disk is full; free some space, or choose another place.";
        }
        return "the file cannot be written (" + reason(e) + "); choose another place.";
    }

    static String reason(IOException e) {
        String reason = e instanceof FileSystemException known ? known.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }

    static Path folderOf(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    }
}

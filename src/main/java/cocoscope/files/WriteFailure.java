package cocoscope.files;

import cocoscope.message.Message;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Finds out why a file cannot be written.
final class WriteFailure {
    private static final long HARDLY_ANY = 1 << 20;

    private WriteFailure() {}

    static Message of(Path file, IOException e) {
        Path folder = folderOf(file);
        if (!Files.exists(folder)) {
            return WriteProblem.NO_FOLDER.with(folder.toString());
        }
        if (!Files.isDirectory(folder)) {
            return WriteProblem.NOT_A_FOLDER.with(folder.toString());
        }
        if (e instanceof AccessDeniedException) {
            return WriteProblem.NO_PERMISSION.with(folder.toString());
        }
        if (folder.toFile().getUsableSpace() < HARDLY_ANY) {
            return WriteProblem.DISK_FULL.with();
        }
        return WriteProblem.UNWRITABLE.with(reason(e));
    }

    static String reason(IOException e) {
        String reason = e instanceof FileSystemException known ? known.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }

    static Path folderOf(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    }
}

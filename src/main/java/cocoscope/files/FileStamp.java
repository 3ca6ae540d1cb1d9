package cocoscope.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;

/// Tells whether a file holds what it held.
public record FileStamp(long size, long checksum) {
    /// Empty where there is no file that can be read.
    public static Optional<FileStamp> of(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            CRC32 checksum = new CRC32();
            checksum.update(bytes);
            return Optional.of(new FileStamp(bytes.length, checksum.getValue()));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}

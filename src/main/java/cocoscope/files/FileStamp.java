package cocoscope.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;

/// Tells whether a file holds what it held.
public record FileStamp(long size, long checksum) {
    /// Empty where there is no file that can be read.
    public static Optional<FileStamp> of(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            long size = Files.size(file);
            CRC32 checksum = new CRC32();
            byte[] buffer = new byte[1 << 16];
            long read = 0;
            try (InputStream in = size == 0 ? InputStream.nullInputStream() : Files.newInputStream(file)) {
                for (int count = in.read(buffer); count > 0 && read <= size; count = in.read(buffer)) {
                    checksum.update(buffer, 0, count);
                    read += count;
                }
            }
            return Optional.of(new FileStamp(read, checksum.getValue()));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}

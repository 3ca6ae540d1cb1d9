package cocoscope.project;

import cocoscope.files.FileNames;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/// Says to other windows that a file is this window's, by a lock on a file beside it or for it. The system gives it up with the program,
/// however that ends.
public final class FileClaim implements AutoCloseable {
    private static final String LOCK = ".lock";

    private final Path lock;
    private final FileChannel channel;

    private FileClaim(Path lock, FileChannel channel) {
        this.lock = lock;
        this.channel = channel;
    }

    /// What came of asking for a file.
    ///
    /// @param claim empty where another window has the file, or nobody can tell
    /// @param taken whether another window has it
    public record Answer(Optional<FileClaim> claim, boolean taken) {}

    /// Asks for a file whose folder is this program's: the lock is beside it.
    static Answer besides(Path file) {
        return ask(file.resolveSibling(FileNames.last(file) + LOCK));
    }

    /// Asks for a file anywhere.
    ///
    /// @param folder for locks
    public static Answer of(Path file, Path folder) {
        try {
            Path real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            Files.createDirectories(folder);
            return ask(folder.resolve(UUID.nameUUIDFromBytes(real.toString().getBytes(StandardCharsets.UTF_8)) + LOCK));
        } catch (IOException _) {
            return new Answer(Optional.empty(), false);
        }
    }

    private static Answer ask(Path lock) {
        try {
            FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel).isPresent()) {
                return new Answer(Optional.of(new FileClaim(lock, channel)), false);
            }
            channel.close();
            return new Answer(Optional.empty(), true);
        } catch (IOException _) {
            // Then nobody can take it.
            return new Answer(Optional.empty(), false);
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException _) {
            return Optional.empty();
        }
    }

    /// Lets others have the file.
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException _) {
            // The system does the same with the program.
        }
    }

    /// As [#close], for a file that is no more.
    void closeForGood() {
        try {
            close();
            Files.deleteIfExists(lock);
        } catch (IOException _) {
            // An empty file stays.
        }
    }
}

package cocoscope.project;

import cocoscope.coco.UnreadableJsonException;
import cocoscope.files.AtomicFile;
import cocoscope.files.FileNames;
import cocoscope.files.UnwritableFileException;
import cocoscope.files.WriteProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The unsaved state of one window, for the case that the window ends unexpectedly.
///
/// A lock beside the file says that its window lives.
public final class RecoveryFile implements AutoCloseable {
    private final Path file;
    private final FileClaim claim;

    private RecoveryFile(Path file, FileClaim claim) {
        this.file = file;
        this.claim = claim;
    }

    /// Makes room for a state; there is none yet.
    public static RecoveryFile create(Path folder) throws UnwritableFileException {
        String unique = Long.toHexString(ProcessHandle.current().pid()) + "-" + Long.toHexString(System.nanoTime());
        Path file = folder.resolve(unique + FileNames.PROJECT_EXTENSION);
        AtomicFile.createFolderOf(file);
        return take(file).orElseThrow(() -> new UnwritableFileException(file, WriteProblem.NOT_ALLOWED_HERE.with()));
    }

    /// What windows left that are gone, newest first; whoever asks first gets it.
    public static List<RecoveryFile> left(Path folder) {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> children = Files.list(folder)) {
            children.filter(FileNames::isProject).sorted(Comparator.comparing(RecoveryFile::time).reversed()).forEach(files::add);
        } catch (IOException _) {
            return List.of();
        }
        return files.stream().flatMap(file -> take(file).stream()).toList();
    }

    private static long time(Path file) {
        return file.toFile().lastModified();
    }

    private static Optional<RecoveryFile> take(Path file) {
        return FileClaim.besides(file).claim().map(claim -> new RecoveryFile(file, claim));
    }

    public Path file() {
        return file;
    }

    /// When the state was kept.
    public Instant when() {
        return Instant.ofEpochMilli(time(file));
    }

    public ProjectFile read() throws UnreadableJsonException {
        return ProjectFile.read(file);
    }

    public void write(ProjectFile state) throws UnwritableFileException {
        state.write(file);
    }

    /// Nothing is unsaved any more.
    public void clear() throws UnwritableFileException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            throw new UnwritableFileException(file, WriteProblem.NOT_DELETED.with());
        }
    }

    /// Lets the state be found by the next window, if there is one.
    @Override
    public void close() {
        if (Files.exists(file)) {
            claim.close();
        } else {
            claim.closeForGood();
        }
    }
}

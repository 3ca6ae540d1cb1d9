package cocoscope.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Files that change together or not at all: each is written to a new neighbor of its target and forced to the disk, and all are moved
/// over their targets at the end. Until then no target has changed; what is left of a transaction that ends without [#commit] is removed.
/// Where the program is killed between two moves, the next one that writes into the folder makes the rest (on Linux; see [MoveJournal]).
///
/// Not for several threads at once.
public final class StagedFiles implements AutoCloseable {
    private record Move(Path file, Path temporary, Path target) {}

    private final Replacement replacement;
    private final Consumer<Path> written;
    private final List<Move> moves = new ArrayList<>();
    private final List<Path> newFolders = new ArrayList<>();
    private final Set<Path> swept = new HashSet<>();

    public StagedFiles() {
        this(Replacement.KEEPING_PROTECTION, _ -> { });
    }

    /// @param replacement what may be lost of files that are replaced
    /// @param written     hears of each file whose new content is on the disk
    public StagedFiles(Replacement replacement, Consumer<Path> written) {
        this.replacement = replacement;
        this.written = written;
    }

    /// Writes what will be the content of a file. Its body may write other files, which then change before it.
    ///
    /// @throws UnwritableFileException when the file cannot be written or may not be replaced
    public void write(Path file, AtomicFile.Body body) throws UnwritableFileException {
        WrittenFile target = WrittenFile.of(file, replacement);
        try {
            Path folder = target.real().getParent();
            if (folder != null && swept.add(folder)) {
                MoveJournal.finish(folder);
                TemporaryFile.sweep(folder);
            }
            moves.add(new Move(file, filled(target, body), target.real()));
        } catch (IOException e) {
            throw new UnwritableFileException(file, WriteFailure.of(file, e));
        }
        written.accept(file);
    }

    /// Makes the folder that a file will be in; without a commit it goes again.
    public void createFolderOf(Path file) throws UnwritableFileException {
        Path folder = file.toAbsolutePath().getParent();
        List<Path> missing = new ArrayList<>();
        for (Path at = folder; at != null && !Files.exists(at); at = at.getParent()) {
            missing.addFirst(at);
        }
        AtomicFile.createFolderOf(file);
        newFolders.addAll(missing);
    }

    /// Moves all files over their targets. When one cannot be moved, those before it get their old content back. A program that is told to
    /// end before has written nothing; one that is told to end meanwhile ends afterwards.
    public void commit() throws UnwritableFileException {
        if (!BeforeExit.finish(this::moveAll)) {
            throw new UnwritableFileException(moves.isEmpty() ? Path.of("") : moves.getFirst().file,
                    WriteProblem.ENDED.with());
        }
    }

    private void moveAll() throws UnwritableFileException {
        MoveJournal journal = journal();
        List<Replaced> replaced = new ArrayList<>();
        for (Move move : moves) {
            try {
                replaced.add(Replaced.by(move.temporary, move.target, moves.size() > 1));
            } catch (IOException e) {
                journal.end();
                replaced.reversed().forEach(Replaced::restore);
                throw new UnwritableFileException(move.file, WriteFailure.of(move.file, e));
            }
        }
        journal.end();
        replaced.forEach(Replaced::forget);
        moves.clear();
        newFolders.clear();
    }

    private MoveJournal journal() throws UnwritableFileException {
        try {
            return MoveJournal.begin(moves.stream().map(move -> new MoveJournal.Move(move.temporary, move.target)).toList());
        } catch (IOException e) {
            throw new UnwritableFileException(moves.getFirst().file, WriteFailure.of(moves.getFirst().file, e));
        }
    }

    @Override
    public void close() {
        moves.forEach(move -> TemporaryFile.delete(move.temporary));
        moves.clear();
        newFolders.reversed().forEach(TemporaryFile::delete);
        newFolders.clear();
    }

    /// A new neighbor of the target with its content.
    private static Path filled(WrittenFile target, AtomicFile.Body body) throws IOException {
        Path temporary = TemporaryFile.besides(target.real());
        boolean whole = false;
        try {
            target.copyAttributes(temporary);
            fill(temporary, body);
            target.keepProtection(temporary);
            whole = true;
            return temporary;
        } finally {
            if (!whole) {
                TemporaryFile.delete(temporary);
            }
        }
    }

    private static void fill(Path temporary, AtomicFile.Body body) throws IOException {
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
             OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            body.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    /// A target after its new content is in place, with what was there before where that may be needed again.
    private record Replaced(Path target, Optional<Path> old) {
        /// @param keepOld whether the old content can be restored; a link to it costs nothing
        static Replaced by(Path temporary, Path target, boolean keepOld) throws IOException {
            Optional<Path> old = keepOld && Files.exists(target) ? Optional.of(copy(target)) : Optional.empty();
            try {
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                old.ifPresent(TemporaryFile::delete);
                throw e;
            }
            return new Replaced(target, old);
        }

        private static Path copy(Path target) throws IOException {
            Path copy = TemporaryFile.name(target);
            try {
                Files.createLink(copy, target);
            } catch (IOException | UnsupportedOperationException _) {
                Files.copy(target, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
            return copy;
        }

        void restore() {
            try {
                if (old.isPresent()) {
                    Files.move(old.get(), target, StandardCopyOption.ATOMIC_MOVE);
                } else {
                    Files.deleteIfExists(target);
                }
            } catch (IOException _) {
                // The new content stays; the caller tells which file could not be written.
            }
        }

        void forget() {
            old.ifPresent(TemporaryFile::delete);
        }
    }
}

package cocoscope.files;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The moves that make files change together, written down in each folder of theirs while they are under way: when the program is killed
/// between two of them, the next one that writes into one of the folders makes the rest.
///
/// A journal counts once the last folder has its own, and all are taken away in the same order. So where a later folder has none, no file
/// was moved yet, and none is. Its lines are the machine's start, two file URIs per move, and `end`. Only one of this user, since this
/// start of this machine, is believed: a journal that came with a stranger's folder moves nothing.
final class MoveJournal {
    private static final String ENDING = "-moves.tmp";
    private static final String LAST_LINE = "end";

    private final List<Path> files;

    private MoveJournal(List<Path> files) {
        this.files = files;
    }

    /// @param temporary a neighbor of the target
    record Move(Path temporary, Path target) {}

    /// Writes down moves before the first is made; nothing where there are none to be torn apart, or nothing tells the machine's start.
    static MoveJournal begin(List<Move> moves) throws IOException {
        Optional<String> start = TemporaryFile.machineStart();
        if (start.isEmpty() || moves.size() < 2) {
            return new MoveJournal(List.of());
        }
        List<String> lines = new ArrayList<>(List.of(start.get()));
        moves.forEach(move -> lines.add(move.temporary.toUri() + " " + move.target.toUri()));
        lines.add(LAST_LINE);
        String name = TemporaryFile.name(moves.getFirst().target).getFileName().toString().replace(".tmp", ENDING);
        MoveJournal journal = new MoveJournal(folders(moves).stream().map(folder -> folder.resolve(name)).toList());
        try {
            for (Path file : journal.files) {
                write(file, String.join("\n", lines));
            }
        } catch (IOException e) {
            journal.end();
            throw e;
        }
        return journal;
    }

    /// Forgets the moves: all are made, or none is to be.
    void end() {
        files.forEach(TemporaryFile::delete);
    }

    /// Makes the moves that programs left which were killed between two of them.
    static void finish(Path folder) {
        try (DirectoryStream<Path> journals = Files.newDirectoryStream(folder, ".cocoscope-*" + ENDING)) {
            for (Path journal : journals) {
                if (TemporaryFile.isOfDead(journal) && isOwn(journal)) {
                    finishMoves(journal);
                }
            }
        } catch (IOException | RuntimeException _) {
            // What cannot be read is no journal; writing tells what is wrong with the folder.
        }
    }

    private static void finishMoves(Path journal) throws IOException {
        List<String> lines = Files.readAllLines(journal, StandardCharsets.US_ASCII);
        if (lines.size() < 2 || !lines.getFirst().equals(TemporaryFile.machineStart().orElse("")) || !lines.getLast().equals(LAST_LINE)) {
            return;
        }
        List<Move> moves = lines.subList(1, lines.size() - 1).stream().map(MoveJournal::parsed).toList();
        List<Path> files = folders(moves).stream().map(folder -> folder.resolve(journal.getFileName())).toList();
        if (files.subList(files.indexOf(journal) + 1, files.size()).stream().allMatch(Files::exists)) {
            for (Move move : moves) {
                finish(move, journal);
            }
            new MoveJournal(files).end();
        }
    }

    /// Unless somebody has written the target since.
    private static void finish(Move move, Path journal) throws IOException {
        boolean newer = Files.exists(move.target)
                && Files.getLastModifiedTime(move.target).compareTo(Files.getLastModifiedTime(journal)) > 0;
        if (Files.exists(move.temporary) && !newer) {
            Files.move(move.temporary, move.target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static Move parsed(String line) {
        int space = line.indexOf(' ');
        return new Move(Path.of(URI.create(line.substring(0, space))), Path.of(URI.create(line.substring(space + 1))));
    }

    private static List<Path> folders(List<Move> moves) {
        return moves.stream().map(move -> Objects.requireNonNull(move.target.getParent())).distinct().toList();
    }

    private static boolean isOwn(Path journal) throws IOException {
        return Objects.equals(Files.getAttribute(journal, "unix:uid"), Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }

    private static void write(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            ByteBuffer bytes = StandardCharsets.US_ASCII.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}

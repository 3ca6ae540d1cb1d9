package cocoscope.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of files that change together when the program was killed between two moves. A process that has ended stands for it.
@EnabledOnOs(OS.LINUX)
final class MoveJournalTest {
    @TempDir
    private Path home;
    private Path one;
    private Path other;
    private Path train;
    private Path val;
    /// How the names of files begin that the killed program left.
    private String left = "";

    @BeforeEach
    void killBetweenTwoMoves() throws Exception {
        one = Files.createDirectory(home.resolve("one"));
        other = Files.createDirectory(home.resolve("other"));
        train = Files.writeString(one.resolve("train.json"), "new");
        val = Files.writeString(other.resolve("val.json"), "old");
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        left = ".cocoscope-%x-%x-".formatted(TemporaryFile.machineStart().orElseThrow().hashCode(), dead.pid());
        Files.writeString(other.resolve(left + "2.tmp"), "new");
    }

    private void writeJournals(String start, Path... folders) throws IOException {
        String lines = "%s\n%s %s\n%s %s\nend".formatted(start, train.resolveSibling(left + "1.tmp").toUri(), train.toUri(),
                val.resolveSibling(left + "2.tmp").toUri(), val.toUri());
        for (Path folder : folders) {
            Files.writeString(folder.resolve(left + "1-moves.tmp"), lines);
        }
    }

    private static String start() {
        return TemporaryFile.machineStart().orElseThrow();
    }

    private static void writeNext(Path folder) throws UnwritableFileException {
        AtomicFile.write(folder.resolve("next.json"), out -> out.write("next".getBytes(StandardCharsets.US_ASCII)));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theNextWriteIntoAnyFolderMakesTheRest() throws Exception {
        writeJournals(start(), one, other);

        writeNext(one);

        assertThat(val).hasContent("new");
        assertThat(names(one)).containsExactly("next.json", "train.json");
        assertThat(names(other)).containsExactly("val.json");
    }

    @Test
    void whereALaterFolderHasNoJournalNothingWasMovedAndNothingIs() throws Exception {
        writeJournals(start(), one);

        writeNext(one);
        writeNext(other);

        assertThat(val).hasContent("old");
        assertThat(names(one)).containsExactly("next.json", "train.json");
        assertThat(names(other)).containsExactly("next.json", "val.json");
    }

    @Test
    void aFileThatWasWrittenSinceStaysAsItIs() throws Exception {
        writeJournals(start(), one, other);
        Files.writeString(val, "mine");
        Files.setLastModifiedTime(val, FileTime.from(Instant.now().plusSeconds(5)));

        writeNext(other);

        assertThat(val).hasContent("mine");
        assertThat(names(other)).containsExactly("next.json", "val.json");
    }

    @Test
    void aJournalOfAnotherMachineMovesNothing() throws Exception {
        writeJournals("00000000-0000-0000-0000-000000000000", one, other);

        writeNext(other);

        assertThat(val).hasContent("old");
    }
}

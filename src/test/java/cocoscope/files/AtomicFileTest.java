package cocoscope.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AtomicFileTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFileIsReplacedAsAWholeAndNothingElseIsLeft() throws Exception {
        Path file = Files.writeString(folder.resolve("a.json"), "a long old text");
        AtomicFile.write(file, out -> out.write("new".getBytes(StandardCharsets.UTF_8)));

        assertThat(file).hasContent("new");
        assertThat(names()).containsExactly("a.json");
    }

    @Test
    void aFailureHalfWayLeavesTheOldFileAndNoOther() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "old");

        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
            out.write(new byte[1 << 20]);
            throw new IOException("Input/output error");
        })).isInstanceOf(UnwritableFileException.class)
                .hasMessage(file + ": the file cannot be written (Input/output error); choose another place.");
        assertThatThrownBy(() -> AtomicFile.write(file, _ -> {
            throw new IllegalStateException("a defect");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("a.json");
    }

    @Test
    void aFolderOrAFolderThatIsNotThereIsASentence() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertUnwritable(folder, "this is a folder; give the name of a file in it.");
        assertUnwritable(folder.resolve("no/a.json"),
                "the folder " + folder.resolve("no") + " does not exist; create it, or choose another place.");
        assertUnwritable(file.resolve("a.json"), file + " is not a folder; choose another place.");
        assertThatThrownBy(() -> AtomicFile.createFolderOf(file.resolve("sub/a.json"))).isInstanceOf(UnwritableFileException.class)
                .hasMessageContaining("; choose another folder.");
        assertThat(names()).containsExactly("file");
    }

    @Test
    void linksStayLinksAndPermissionsStay() throws Exception {
        Path file = Files.writeString(folder.resolve("real.json"), "old");
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
        AtomicFile.write(link, out -> out.write('n'));

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("n");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
    }

    /// What can only be copied with the content is not kept, since the content cannot be read.
    @Test
    void aFileThatMayOnlyBeWrittenIsReplacedAndMayStillOnlyBeWritten() throws Exception {
        Path file = Files.writeString(folder.resolve("a.json"), "old");
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("-w-------"));
        AtomicFile.write(file, out -> out.write('n'));

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("-w-------"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(file).hasContent("n");
    }

    @Test
    void ofManyWritersOneWinsAndNoFileIsTorn() throws Exception {
        Path file = folder.resolve("a.json");
        List<Callable<Void>> writers = Stream.of("a", "b", "c", "d").<Callable<Void>>map(letter -> () -> {
            for (int round = 0; round < 20; round++) {
                AtomicFile.write(file, out -> out.write(letter.repeat(100_000).getBytes(StandardCharsets.UTF_8)));
            }
            return null;
        }).toList();
        try (ExecutorService executor = Executors.newFixedThreadPool(4)) {
            for (Future<Void> writer : executor.invokeAll(writers)) {
                writer.get();
            }
        }

        assertThat(Files.readString(file)).matches("a{100000}|b{100000}|c{100000}|d{100000}");
        assertThat(names()).containsExactly("a.json");
    }

    private static void assertUnwritable(Path file, String trouble) {
        assertThatThrownBy(() -> AtomicFile.check(file, Replacement.KEEPING_ALL))
                .isInstanceOf(UnwritableFileException.class).hasMessage(file + ": " + trouble);
        assertThatThrownBy(() -> AtomicFile.write(file, out -> out.write('n'))).isInstanceOf(UnwritableFileException.class)
                .hasMessage(file + ": " + trouble);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}

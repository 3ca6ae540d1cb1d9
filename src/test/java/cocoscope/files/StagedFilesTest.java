package cocoscope.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The files of one export.
final class StagedFilesTest {
    @TempDir
    private Path folder;

    @Test
    void nothingChangesBeforeTheCommit() throws Exception {
        Path old = Files.writeString(folder.resolve("train.json"), "old");
        try (StagedFiles staged = new StagedFiles()) {
            staged.write(old, text("new"));
            staged.createFolderOf(folder.resolve("sub/deep/val.json"));
            staged.write(folder.resolve("sub/deep/val.json"), text("new"));
            assertThat(old).hasContent("old");

            staged.commit();
        }
        assertThat(old).hasContent("new");
        assertThat(folder.resolve("sub/deep/val.json")).hasContent("new");
        assertThat(names()).containsExactlyInAnyOrder("sub", "train.json");
    }

    @Test
    void whatCannotBeWrittenToTheEndLeavesNoFileAndNoFolder() throws Exception {
        Path old = Files.writeString(folder.resolve("train.json"), "old");
        assertThatThrownBy(() -> {
            try (StagedFiles staged = new StagedFiles()) {
                staged.write(old, text("new"));
                staged.createFolderOf(folder.resolve("sub/val.json"));
                staged.write(folder.resolve("sub/val.json"), _ -> {
                    throw new IOException("No space left on device");
                });
                staged.commit();
            }
        }).isInstanceOf(UnwritableFileException.class).hasMessageContaining("No space left on device");
        assertThat(old).hasContent("old");
        assertThat(names()).containsExactly("train.json");
    }

    @Test
    void whenAFileCannotBeMovedThoseBeforeItGetTheirContentBack() throws Exception {
        Path old = Files.writeString(folder.resolve("train.json"), "old");
        Path fresh = folder.resolve("labels.yaml");
        Path val = folder.resolve("val.json");
        try (StagedFiles staged = new StagedFiles()) {
            staged.write(old, text("new"));
            staged.write(fresh, text("new"));
            staged.write(val, text("new"));
            Files.createDirectories(val.resolve("in the way"));

            assertThatThrownBy(staged::commit).isInstanceOf(UnwritableFileException.class).hasMessageStartingWith(val + ": ");
        }
        assertThat(old).hasContent("old");
        assertThat(fresh).doesNotExist();
        assertThat(names()).containsExactlyInAnyOrder("train.json", "val.json");
    }

    @Test
    void aProtectedFileIsNotReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "precious");
        assertThat(file.toFile().setWritable(false, false)).isTrue();

        assertThatThrownBy(() -> AtomicFile.write(file, text("new"))).isInstanceOf(UnwritableFileException.class)
                .hasMessage(file + ": the file is write-protected; allow overwriting, or choose another name.");
        assertThat(file).hasContent("precious");
    }

    @Test
    void aLinkThatLeadsNowhereIsNotReplaced() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("a.json"), folder.resolve("none.json"));

        assertThatThrownBy(() -> AtomicFile.write(link, text("new"))).isInstanceOf(UnwritableFileException.class)
                .hasMessage(link + ": this is a link to a file that does not exist; remove the link, or choose another name.");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void whatDeadProgramsLeftBesideATargetIsRemoved() throws Exception {
        Process ended = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version").start();
        ended.waitFor();
        Path target = folder.resolve("a.json");
        String own = TemporaryFile.name(target).getFileName().toString();
        String mine = Long.toHexString(ProcessHandle.current().pid());
        Path ofTheDead = Files.writeString(folder.resolve(own.replace("-" + mine + "-", "-" + Long.toHexString(ended.pid()) + "-")),
                "half");
        Path ofTheLiving = Files.writeString(folder.resolve(own), "half");
        Path old = Files.writeString(folder.resolve(".cocoscope-ffff-1-1.tmp"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(2, ChronoUnit.DAYS)));
        Path elsewhere = Files.writeString(folder.resolve(".cocoscope-ffff-1-2.tmp"), "half");

        AtomicFile.write(target, text("new"));

        assertThat(ofTheDead).doesNotExist();
        assertThat(old).doesNotExist();
        assertThat(ofTheLiving).exists();
        assertThat(elsewhere).exists();
    }

    private static AtomicFile.Body text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}

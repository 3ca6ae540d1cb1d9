package cocoscope.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stays of a file whose content is replaced, and what is not lost without a word.
final class ReplacementTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writeAFile() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("unix"));
        file = Files.writeString(folder.resolve("out.json"), "old");
    }

    @Test
    void aFileWithOtherNamesIsReplacedOnlyWhereItIsAllowed() throws Exception {
        Path other = Files.createLink(folder.resolve("backup.json"), file);

        assertRefused("the file has 2 names (hard links), and the others would keep the old content");
        assertThat(other).hasContent("old");

        AtomicFile.write(file, Replacement.FORCED, out -> out.write('n'));
        assertThat(file).hasContent("n");
        assertThat(other).hasContent("old");
    }

    @Test
    void aProtectedFileIsReplacedOnlyWhereItIsAllowedAndStaysProtected() throws Exception {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r-----"));

        assertRefused("the file is write-protected");
        assertThatThrownBy(() -> AtomicFile.write(file, out -> { })).hasMessageContaining("the file is write-protected");

        AtomicFile.write(file, Replacement.FORCED, out -> out.write('n'));
        assertThat(file).hasContent("n");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("r--r-----"));
    }

    /// Whoever may give files to others, as those who install programs, keeps the owner.
    @Test
    void theOwnerAndTheGroupStayWhereTheSystemLetsThem() throws Exception {
        assumeTrue(Files.getAttribute(file, "unix:uid").equals(0));
        Files.setAttribute(file, "unix:uid", 12345);
        Files.setAttribute(file, "unix:gid", 23456);

        AtomicFile.write(file, Replacement.KEEPING_ALL, out -> out.write('n'));

        assertThat(file).hasContent("n");
        assertThat(Files.readAttributes(file, "unix:uid,gid")).containsEntry("uid", 12345).containsEntry("gid", 23456);
    }

    @Test
    void extendedAttributesStay() throws Exception {
        UserDefinedFileAttributeView attributes = Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
        assumeTrue(attributes != null && supports(attributes));

        AtomicFile.write(file, Replacement.KEEPING_ALL, out -> out.write('n'));

        ByteBuffer kept = ByteBuffer.allocate(64);
        Files.getFileAttributeView(file, UserDefinedFileAttributeView.class).read("origin", kept);
        assertThat(StandardCharsets.UTF_8.decode(kept.flip()).toString()).isEqualTo("lab 7");
    }

    @Test
    void theAccessControlListStays() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setfacl"))
                && run("setfacl", "-m", "u:12345:rw,g:23456:r", file.toString()).exit() == 0);
        String list = run("getfacl", "-n", "--omit-header", file.toString()).out();

        AtomicFile.write(file, Replacement.KEEPING_ALL, out -> out.write('n'));

        assertThat(file).hasContent("n");
        assertThat(list).contains("user:12345:rw-", "group:23456:r--");
        assertThat(run("getfacl", "-n", "--omit-header", file.toString()).out()).isEqualTo(list);
    }

    private record Ended(int exit, String out) {}

    private static Ended run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out);
    }

    private static boolean supports(UserDefinedFileAttributeView attributes) {
        try {
            attributes.write("origin", ByteBuffer.wrap("lab 7".getBytes(StandardCharsets.UTF_8)));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private void assertRefused(String trouble) {
        assertThatThrownBy(() -> AtomicFile.check(file, Replacement.KEEPING_ALL)).hasMessageStartingWith(file + ": " + trouble);
        assertThatThrownBy(() -> AtomicFile.write(file, Replacement.KEEPING_ALL, out -> out.write('n')))
                .hasMessageStartingWith(file + ": " + trouble);
        assertThat(file).hasContent("old");
    }
}

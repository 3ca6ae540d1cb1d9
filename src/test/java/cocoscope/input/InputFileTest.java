package cocoscope.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is read whole, and what never is.
final class InputFileTest {
    @TempDir
    private Path folder;

    @Test
    void aFileIsReadWholeWithoutItsByteOrderMark() throws Exception {
        Path file = Files.writeString(folder.resolve("names.txt"), "\uFEFFcat\nZelle-ü\n");
        assertThat(InputFile.text(file)).isEqualTo("cat\nZelle-ü\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/dev/zero | this is a device or a pipe; give the name of a file",
        "/dev/null | this is a device or a pipe; give the name of a file",
        "/proc/kmsg | the file is empty; choose another file",
        "/tmp | this is a folder; give the name of a file in it",
        "/none/at/all | the file cannot be read; check the name and the permissions",
    })
    void whatMayHaveNoEndIsNotOpened(Path file, String trouble) {
        assertThatThrownBy(() -> InputFile.bytes(file)).isInstanceOf(UnreadableInputException.class).hasMessage(trouble);
    }

    @Test
    void aPipeIsNotWaitedFor() throws Exception {
        Path pipe = folder.resolve("pipe");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        assertThatThrownBy(() -> InputFile.text(pipe)).hasMessage("this is a device or a pipe; give the name of a file");
    }

    @Test
    void aFileBeyondTheLimitIsRefusedBeforeItIsRead() throws IOException {
        Path file = folder.resolve("sparse.json");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(3L << 30);
        }
        assertThatThrownBy(() -> InputFile.bytes(file))
                .hasMessage("the file has 3072 MB, more than the limit of 256 MB; use a smaller file");
    }
}

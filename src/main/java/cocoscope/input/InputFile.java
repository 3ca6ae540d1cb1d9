package cocoscope.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads whole files of settings, categories and lists. A device or a pipe, which may never end, is not opened, and no file takes more
/// memory than the limit.
public final class InputFile {
    /// Bytes of the largest recipe, project, table of categories or list that is read: a project of 100,000 images takes some 20 million.
    public static final int LIMIT = 256 << 20;

    private InputFile() {}

    /// @throws UnreadableInputException when it is no regular file, empty, larger than [#LIMIT], growing, or not to be read
    public static byte[] bytes(Path file) throws UnreadableInputException {
        require(file);
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            if (size > LIMIT) {
                throw new UnreadableInputException(InputProblem.TOO_LARGE, size >> 20, LIMIT >> 20);
            }
            byte[] bytes = in.readNBytes((int) size);
            if (bytes.length < size || in.read() >= 0) {
                throw new UnreadableInputException(InputProblem.CHANGED);
            }
            return bytes;
        } catch (IOException _) {
            throw new UnreadableInputException(InputProblem.UNREADABLE);
        }
    }

    /// As UTF-8, without a byte order mark.
    ///
    /// @throws UnreadableInputException as [#bytes]
    public static String text(Path file) throws UnreadableInputException {
        return new String(bytes(file), StandardCharsets.UTF_8).replace("\uFEFF", "");
    }

    /// Complains about what may have no end, or nothing in it, as files of the system that are made while they are read.
    ///
    /// @throws UnreadableInputException when it is a device, a pipe, a folder, or empty
    public static void require(Path file) throws UnreadableInputException {
        if (Files.isDirectory(file)) {
            throw new UnreadableInputException(InputProblem.FOLDER);
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new UnreadableInputException(InputProblem.DEVICE);
        }
        try {
            if (Files.size(file) == 0) {
                throw new UnreadableInputException(InputProblem.EMPTY);
            }
        } catch (IOException _) {
            throw new UnreadableInputException(InputProblem.UNREADABLE);
        }
    }
}

package cocoscope.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes a file so that a reader sees the old one or the whole new one, and a failure leaves the old one as it was.
public final class AtomicFile {
    private AtomicFile() {}

    /// What writes the bytes of a file.
    @FunctionalInterface
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Writes to a new neighbor of `file`, forces it to the disk and moves it over `file`. A link stays a link, and the
    /// permissions, access control list, owner and extended attributes of an older file stay.
    public static void write(Path file, Body body) throws UnwritableFileException {
        write(file, Replacement.KEEPING_PROTECTION, body);
    }

    /// As [#write(Path, Body)], replacing files of which only as much is lost as `replacement` says.
    public static void write(Path file, Replacement replacement, Body body) throws UnwritableFileException {
        try (StagedFiles staged = new StagedFiles(replacement, _ -> { })) {
            staged.write(file, body);
            staged.commit();
        }
    }

    /// Complains about a target that cannot be written whatever its content, before the work for it is done.
    public static void check(Path file, Replacement replacement) throws UnwritableFileException {
        WrittenFile.require(file, replacement);
        if (!Files.isDirectory(WriteFailure.folderOf(file)) || !Files.isWritable(WriteFailure.folderOf(file))) {
            throw new UnwritableFileException(file, WriteFailure.of(file, new AccessDeniedException(file.toString())));
        }
    }

    /// Complains about a folder that cannot be written to, or made, before the work for its files is done.
    public static void checkFolder(Path folder) throws UnwritableFileException {
        Path there = folder.toAbsolutePath();
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there)) {
            throw new UnwritableFileException(there, WriteProblem.FILE_FOR_FOLDER.with());
        }
        if (!Files.isWritable(there)) {
            throw new UnwritableFileException(folder, WriteProblem.NO_PERMISSION.with(there.toString()));
        }
    }

    /// Makes the folder that `file` will be in.
    public static void createFolderOf(Path file) throws UnwritableFileException {
        Path folder = WriteFailure.folderOf(file);
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException _) {
            throw new UnwritableFileException(folder, WriteProblem.FILE_FOR_FOLDER.with());
        } catch (IOException e) {
            throw new UnwritableFileException(folder, WriteProblem.NO_NEW_FOLDER.with(WriteFailure.reason(e)));
        }
    }
}

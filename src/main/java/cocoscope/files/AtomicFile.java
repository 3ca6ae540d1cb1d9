package cocoscope.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Optional;

/// Writes a file so that a reader sees the old one or the whole new one, and a failure leaves the old one as it was.
public final class AtomicFile {
    private static final String NO_FOLDER = "this is a file, so it cannot be the folder to write to; choose another folder.";

    private AtomicFile() {}

    /// What writes the bytes of a file.
    @FunctionalInterface
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Writes to a new neighbour of `file`, forces it to the disk and moves it over `file`. A link stays a link, and the
    /// permissions of an older file stay.
    public static void write(Path file, Body body) throws UnwritableFileException {
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            requireFile(file);
            Path temporary = unusedNeighbour(target);
            try {
                fill(temporary, body);
                keepPermissions(target, temporary);
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new UnwritableFileException(file, trouble(file, e));
        }
    }

    /// Complains about a target that cannot be written whatever its content, before the work for it is done.
    public static void check(Path file) throws UnwritableFileException {
        requireFile(file);
        if (!Files.isDirectory(folderOf(file)) || !Files.isWritable(folderOf(file))) {
            throw new UnwritableFileException(file, trouble(file, new AccessDeniedException(file.toString())));
        }
    }

    /// Complains about a folder that cannot be written to, or made, before the work for its files is done.
    public static void checkFolder(Path folder) throws UnwritableFileException {
        Path there = folder.toAbsolutePath();
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there)) {
            throw new UnwritableFileException(there, NO_FOLDER);
        }
        if (!Files.isWritable(there)) {
            throw new UnwritableFileException(folder, "writing is not allowed in " + there + "; choose another folder, or change the permissions.");
        }
    }

    /// Makes the folder that `file` will be in.
    public static void createFolderOf(Path file) throws UnwritableFileException {
        Path folder = folderOf(file);
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException _) {
            throw new UnwritableFileException(folder, NO_FOLDER);
        } catch (IOException e) {
            throw new UnwritableFileException(folder, "cannot create the folder (" + reason(e) + "); choose another folder.");
        }
    }

    /// A device such as `/dev/null` would be replaced by a file.
    private static void requireFile(Path file) throws UnwritableFileException {
        if (Files.isDirectory(file)) {
            throw new UnwritableFileException(file, "this is a folder; give the name of a file in it.");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new UnwritableFileException(file, "this is a device or a pipe; give the name of a file.");
        }
    }

    private static Path folderOf(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    }

    /// The process and the clock make names of two writers differ, and creating the file fails if they ever do not.
    private static Path unusedNeighbour(Path target) {
        String unique = Long.toHexString(ProcessHandle.current().pid()) + "-" + Long.toHexString(System.nanoTime());
        return target.resolveSibling(".cocoscope-" + unique + ".tmp");
    }

    private static void fill(Path temporary, Body body) throws IOException {
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
             OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            body.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void keepPermissions(Path old, Path replacement) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(replacement, PosixFileAttributeView.class);
        if (view != null && Files.exists(old)) {
            view.setPermissions(Files.getPosixFilePermissions(old));
        }
    }

    private static String trouble(Path file, IOException e) {
        Path folder = folderOf(file);
        if (!Files.exists(folder)) {
            return "the folder " + folder + " does not exist; create it, or choose another place.";
        }
        if (!Files.isDirectory(folder)) {
            return folder + " is not a folder; choose another place.";
        }
        if (e instanceof AccessDeniedException) {
            return "writing is not allowed in " + folder + "; choose another place, or change the permissions.";
        }
        if (folder.toFile().getUsableSpace() < 1 << 20) {
            return "the disk is full; free some space, or choose another place.";
        }
        return "the file cannot be written (" + reason(e) + "); choose another place.";
    }

    private static String reason(IOException e) {
        String reason = e instanceof FileSystemException known ? known.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }
}

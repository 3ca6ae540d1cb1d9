package cocoscope.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// A file that is to be written or replaced. A link stays a link: the file that it leads to is replaced.
///
/// @param real the file itself, an absolute path without links
record WrittenFile(Path real) {
    /// @throws UnwritableFileException when it is no regular file, a link that leads nowhere, or may not be replaced
    static WrittenFile of(Path file, Replacement replacement) throws UnwritableFileException {
        require(file, replacement);
        try {
            return new WrittenFile(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath());
        } catch (IOException e) {
            throw new UnwritableFileException(file, WriteFailure.of(file, e));
        }
    }

    /// A device such as `/dev/null` would be replaced by a file, and a protected file without a word.
    static void require(Path file, Replacement replacement) throws UnwritableFileException {
        if (Files.isDirectory(file)) {
            throw new UnwritableFileException(file, WriteProblem.FOLDER.with());
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new UnwritableFileException(file, WriteProblem.DEVICE.with());
        }
        if (!Files.exists(file) && Files.isSymbolicLink(file)) {
            throw new UnwritableFileException(file, WriteProblem.DANGLING_LINK.with());
        }
        if (Files.exists(file) && replacement == Replacement.KEEPING_ALL) {
            requireKept(file);
        }
        if (Files.exists(file) && replacement != Replacement.FORCED && isProtected(file)) {
            throw new UnwritableFileException(file, WriteProblem.PROTECTED.with());
        }
    }

    /// Complains about a file of which the system does not let the program keep all.
    private static void requireKept(Path file) throws UnwritableFileException {
        try {
            Map<String, Object> unix = Files.readAttributes(file, "unix:nlink,uid,owner");
            if (Objects.requireNonNull(unix.get("nlink")) instanceof Integer names && names > 1) {
                throw new UnwritableFileException(file, WriteProblem.HARD_LINKS.with(names));
            }
            Object user = Objects.requireNonNull(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
            if (!user.equals(0) && !user.equals(unix.get("uid"))) {
                throw new UnwritableFileException(file, WriteProblem.OTHER_OWNER.with(Objects.requireNonNull(unix.get("owner"))));
            }
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException _) {
            // This system has no such attributes, or does not tell them.
        }
    }

    /// By its permissions: whoever may write to anything would otherwise replace it.
    private static boolean isProtected(Path file) {
        try {
            PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            return !Files.isWritable(file) || view != null && !view.readAttributes().permissions()
                    .contains(PosixFilePermission.OWNER_WRITE);
        } catch (IOException _) {
            return true;
        }
    }

    /// Gives a new file, which is empty so far, the access control list and the extended attributes of the one that it replaces. Java
    /// copies them only together with the content, which the caller overwrites; so those of a file that may not be read are not kept.
    void copyAttributes(Path replacement) throws IOException {
        if (!Files.isReadable(real)) {
            return;
        }
        Files.copy(real, replacement, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        PosixFileAttributeView view = Files.getFileAttributeView(replacement, PosixFileAttributeView.class);
        if (view != null) {
            Set<PosixFilePermission> writable = EnumSet.of(PosixFilePermission.OWNER_WRITE);
            writable.addAll(view.readAttributes().permissions());
            view.setPermissions(writable);
        }
    }

    /// Gives the new file, once it is whole, the permissions, owner and group of the one that it replaces, as far as the system lets it.
    void keepProtection(Path replacement) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(replacement, PosixFileAttributeView.class);
        if (!Files.exists(real) || view == null) {
            return;
        }
        PosixFileAttributes old = Files.readAttributes(real, PosixFileAttributes.class);
        PosixFileAttributes fresh = view.readAttributes();
        try {
            if (!old.group().equals(fresh.group())) {
                view.setGroup(old.group());
            }
            if (!old.owner().equals(fresh.owner())) {
                view.setOwner(old.owner());
            }
        } catch (IOException _) {
            // Only the system's administrator gives files to others.
        }
        view.setPermissions(old.permissions());
    }
}

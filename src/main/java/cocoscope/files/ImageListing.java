package cocoscope.files;

import cocoscope.decode.ImageFiles;
import cocoscope.message.Message;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The image files of a file or folder, in natural order of their paths.
///
/// Folders are read recursively; hidden ones are skipped. Links are followed, but for one that leads back to a folder around it. A file
/// that is reached in several ways is there once, under its own name if that is below the root. A file that was named itself is taken as
/// it is, whatever its name.
///
/// @param root     what was named: a folder, or the file itself
/// @param files    below the root
/// @param others   files below the root that are no images and no text, which may go with images: junk
/// @param problems one for each file or folder that cannot be read
public record ImageListing(Path root, List<Path> files, List<Path> others, List<Message> problems) {
    public ImageListing {
        files = List.copyOf(files);
        others = List.copyOf(others);
        problems = List.copyOf(problems);
    }

    public static ImageListing of(Path root) {
        if (!Files.isDirectory(root)) {
            return Files.exists(root) ? new ImageListing(root, List.of(root), List.of(), List.of())
                    : new ImageListing(root, List.of(), List.of(),
                            List.of(Message.about(root, ListingProblem.NO_FILE_OR_FOLDER.with())));
        }
        Visitor visitor = new Visitor(root);
        try {
            Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
        } catch (IOException e) {
            visitor.problems.add(unreadable(root));
        }
        Map<Path, String> names = new HashMap<>();
        Comparator<Path> order = Comparator.comparing(file -> names.computeIfAbsent(file, it -> FileNames.relative(root, it)),
                new NaturalOrder());
        return new ImageListing(root, visitor.once(visitor.files, order), visitor.once(visitor.others, order), visitor.problems);
    }

    /// The path of a file below the root with forward slashes; the file's own name when the root is that file.
    public String nameOf(Path file) {
        return file.equals(root) ? FileNames.last(file) : FileNames.relative(root, file);
    }

    private static Message unreadable(Path folder) {
        return Message.about(folder, ListingProblem.FOLDER_UNREADABLE.with());
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<Path> files = new ArrayList<>();
        private final List<Path> others = new ArrayList<>();
        private final List<Message> problems = new ArrayList<>();
        private boolean links;

        Visitor(Path root) {
            this.root = root;
        }

        /// Each file once, in order; those that are no links before those that lead to them.
        List<Path> once(List<Path> found, Comparator<Path> order) {
            if (!links) {
                found.sort(order);
                return found;
            }
            Map<Path, Path> byRealPath = new HashMap<>();
            for (Path file : found) {
                Path real = real(file);
                if (real.equals(file.toAbsolutePath().normalize())) {
                    byRealPath.put(real, file);
                } else {
                    byRealPath.merge(real, file, (one, other) -> order.compare(one, other) <= 0 || one.equals(real) ? one : other);
                }
            }
            return byRealPath.values().stream().sorted(order).toList();
        }

        private static Path real(Path file) {
            try {
                return file.toRealPath();
            } catch (IOException _) {
                return file;
            }
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            links |= Files.isSymbolicLink(folder);
            boolean hidden = !folder.equals(root) && FileNames.last(folder).startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            links |= Files.isSymbolicLink(file);
            if (attributes.isRegularFile() && ImageFiles.isCandidate(file)) {
                files.add(file);
            } else if (attributes.isRegularFile() && FileNames.isJunk(FileNames.last(file))) {
                others.add(file);
            } else if (attributes.isSymbolicLink() && ImageFiles.isCandidate(file)) {
                problems.add(Message.about(file, ListingProblem.DANGLING_LINK.with()));
            } else if (attributes.isOther() && ImageFiles.isCandidate(file)) {
                problems.add(Message.about(file, ListingProblem.DEVICE.with()));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            if (e instanceof FileSystemLoopException) {
                problems.add(Message.about(file, ListingProblem.LINK_CYCLE.with()));
            } else {
                problems.add(unreadable(file));
            }
            return FileVisitResult.CONTINUE;
        }
    }
}

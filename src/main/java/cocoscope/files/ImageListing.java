package cocoscope.files;

import cocoscope.decode.ImageFiles;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The image files of a file or folder, in natural order of their paths.
///
/// Folders are read with all folders in them, but for hidden ones and for links, which may lead outside. A file that was
/// named itself is taken as it is, whatever its name.
///
/// @param root     what was named: a folder, or the file itself
/// @param files    below the root
/// @param others   files below the root that are no images and no text, which may go with images: junk
/// @param problems a sentence for each folder that cannot be read
public record ImageListing(Path root, List<Path> files, List<Path> others, List<String> problems) {
    public ImageListing {
        files = List.copyOf(files);
        others = List.copyOf(others);
        problems = List.copyOf(problems);
    }

    public static ImageListing of(Path root) {
        if (!Files.isDirectory(root)) {
            return Files.exists(root) ? new ImageListing(root, List.of(root), List.of(), List.of())
                    : new ImageListing(root, List.of(), List.of(), List.of(root + ": there is no such file or folder; check the name."));
        }
        Visitor visitor = new Visitor(root);
        try {
            Files.walkFileTree(root, visitor);
        } catch (IOException e) {
            visitor.problems.add(unreadable(root));
        }
        Comparator<Path> order = Comparator.comparing(file -> FileNames.relative(root, file), new NaturalOrder());
        visitor.files.sort(order);
        visitor.others.sort(order);
        return new ImageListing(root, visitor.files, visitor.others, visitor.problems);
    }

    /// The path of a file below the root with forward slashes; the file's own name when the root is that file.
    public String nameOf(Path file) {
        return file.equals(root) ? FileNames.last(file) : FileNames.relative(root, file);
    }

    private static String unreadable(Path folder) {
        return folder + ": the folder cannot be read; change its permissions, or leave it out.";
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<Path> files = new ArrayList<>();
        private final List<Path> others = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();

        Visitor(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden = !folder.equals(root) && FileNames.last(folder).startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && ImageFiles.isCandidate(file)) {
                files.add(file);
            } else if (attributes.isRegularFile() && FileNames.isJunk(FileNames.last(file))) {
                others.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            problems.add(unreadable(file));
            return FileVisitResult.CONTINUE;
        }
    }
}

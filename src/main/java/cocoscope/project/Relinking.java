package cocoscope.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the files of a project again after they moved: one folder that a person shows tells the move of all others.
public final class Relinking {
    /// So many missing files are looked for in the folder, each by so many ends of its path; what they tell is tried on all.
    private static final int WITNESSES = 20;

    private Relinking() {}

    /// A folder that is elsewhere now.
    private record Move(Path from, Path to) {
        Path of(Path file) {
            return to.resolve(from.relativize(file));
        }

        boolean finds(Path file) {
            return file.startsWith(from) && Files.isRegularFile(of(file));
        }

        /// The same move, told by folders further up as long as they have one name.
        Stream<Move> widened() {
            return Stream.iterate(Optional.of(this), Optional::isPresent, move -> move.orElseThrow().up()).map(Optional::orElseThrow);
        }

        private Optional<Move> up() {
            Path fromParent = from.getParent();
            Path toParent = to.getParent();
            return fromParent != null && toParent != null && from.getFileName().equals(to.getFileName())
                    ? Optional.of(new Move(fromParent, toParent)) : Optional.empty();
        }
    }

    /// The files of a project that are not there.
    public static Set<Path> missing(Project project) {
        return project.images().stream().flatMap(image -> Stream.of(image.picture(), image.mask()).flatMap(Optional::stream))
                .filter(file -> !Files.isRegularFile(file)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The project with the files that the move finds in their new places; the others stay missing.
    ///
    /// @param folder with some of the missing files in it, directly or in the folders that they were in before
    public static Project relink(Project project, Path folder) {
        Set<Path> missing = missing(project);
        Path place = folder.toAbsolutePath().normalize();
        Optional<Move> best = missing.stream().limit(WITNESSES).flatMap(file -> moves(file, place)).distinct()
                .max(Comparator.comparingLong(move -> found(move, missing)));
        return best.isEmpty() ? project : relink(project, best.get(), missing);
    }

    private static long found(Move move, Collection<Path> missing) {
        return missing.stream().filter(move::finds).count();
    }

    /// The moves after which an end of the file's path is below `folder`.
    private static Stream<Move> moves(Path file, Path folder) {
        return Stream.iterate(file.getParent(), parent -> parent != null, Path::getParent).map(parent -> new Move(parent, folder))
                .filter(move -> move.finds(file)).flatMap(Move::widened);
    }

    private static Project relink(Project project, Move move, Set<Path> missing) {
        List<ProjectImage> images = project.images().stream().map(image -> image.withFiles(new ProjectImage.Files(
                image.picture().map(file -> moved(file, move, missing)), image.mask().map(file -> moved(file, move, missing))))).toList();
        Project relinked = project.withImages(List.of()).and(images);
        return relinked.equals(project) ? project : relinked;
    }

    private static Path moved(Path file, Move move, Set<Path> missing) {
        return missing.contains(file) && move.finds(file) ? move.of(file) : file;
    }
}

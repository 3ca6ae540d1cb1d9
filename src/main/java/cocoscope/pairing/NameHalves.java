package cocoscope.pairing;

import cocoscope.files.FileNames;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Files whose names differ by one rule, so that each has a partner: one half are photos, the other their masks.
///
/// @param pictures the half that looks like photos
/// @param masks    the other half
record NameHalves(Set<Path> pictures, Set<Path> masks) {
    private static final double NEARLY_ALL = 0.8;

    /// By the first file and any other one that gives a rule for nearly all. Which half is which, the files show.
    static Optional<NameHalves> of(List<Path> files) {
        for (Path other : files.size() < 4 ? List.<Path>of() : files.subList(1, files.size())) {
            Optional<NameHalves> halves = NameDifference.of(name(files.getFirst()), name(other)).flatMap(names -> of(files, names));
            if (halves.isPresent()) {
                return halves.get().sorted();
            }
        }
        return Optional.empty();
    }

    private static Optional<NameHalves> of(List<Path> files, NameDifference names) {
        Map<List<String>, Path> one = fitting(files, new WildcardPattern(names.picture()));
        Map<List<String>, Path> other = fitting(files, new WildcardPattern(names.mask()));
        one.keySet().retainAll(other.keySet());
        other.keySet().retainAll(one.keySet());
        Set<Path> all = new HashSet<>(one.values());
        all.addAll(other.values());
        return one.size() >= 2 && all.size() == one.size() + other.size() && all.size() >= NEARLY_ALL * files.size()
                ? Optional.of(new NameHalves(Set.copyOf(one.values()), Set.copyOf(other.values()))) : Optional.empty();
    }

    private static Map<List<String>, Path> fitting(List<Path> files, WildcardPattern pattern) {
        Map<List<String>, Path> fitting = new HashMap<>();
        files.forEach(file -> pattern.parts(name(file)).ifPresent(parts -> fitting.put(parts, file)));
        return fitting;
    }

    private Optional<NameHalves> sorted() {
        Path one = pictures.stream().sorted().findFirst().orElseThrow();
        Path other = masks.stream().sorted().findFirst().orElseThrow();
        return RoleEvidence.photo(one, other).map(photo -> photo.equals(one) ? this : new NameHalves(masks, pictures));
    }

    private static String name(Path file) {
        return FileNames.stem(FileNames.last(file));
    }
}

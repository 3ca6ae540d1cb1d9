package cocoscope.pairing;

import cocoscope.files.FileNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Pictures by the names that their masks may go by.
final class PictureIndex {
    /// As many folders of a mask may be between it and the one that is named after its picture.
    private static final int FOLDERS_ABOVE = 2;

    private final Map<String, List<Path>> byStem = new HashMap<>();
    private final Map<String, List<Path>> byCore = new HashMap<>();

    PictureIndex(List<Path> pictures) {
        for (Path picture : pictures) {
            String stem = stem(picture);
            byStem.computeIfAbsent(stem, _ -> new ArrayList<>()).add(picture);
            NamingConventions.withoutPictureWord(stem).ifPresent(core -> byCore.computeIfAbsent(core, _ -> new ArrayList<>()).add(picture));
        }
    }

    static String stem(Path file) {
        return NamingConventions.normal(FileNames.stem(FileNames.last(file)));
    }

    /// The mask with its picture, if one fits best.
    ImagePair pair(Path mask) {
        ImagePair same = pairOfOneStem(mask);
        if (same.reason() != ImagePair.Reason.NO_PARTNER) {
            return same;
        }
        List<Path> found = NamingConventions.withoutMaskWord(stem(mask)).map(this::named).orElse(List.of());
        if (!found.isEmpty()) {
            return pair(mask, found, ImagePair.Reason.MASK_WORD);
        }
        found = namedByFirstWords(mask);
        return found.isEmpty() ? pair(mask, namedByFolder(mask), ImagePair.Reason.FOLDER)
                : pair(mask, found, ImagePair.Reason.LONGER_NAME).withCategory(NamingConventions.category(stemAsWritten(mask), stem(found.getFirst())));
    }

    /// The mask with the picture of the same name, if there is one.
    ImagePair pairOfOneStem(Path mask) {
        return pair(mask, byStem.getOrDefault(stem(mask), List.of()), ImagePair.Reason.SAME_STEM);
    }

    /// The pictures that the mask's name without its word for masks stands for.
    List<Path> named(String core) {
        return Stream.of(byStem, byCore).flatMap(pictures -> pictures.getOrDefault(core, List.of()).stream()).distinct().toList();
    }

    /// The pictures whose name the mask's own begins with, the longest such name.
    List<Path> namedByFirstWords(Path mask) {
        String stem = stem(mask);
        for (int end = stem.lastIndexOf('_'); end > 0; end = stem.lastIndexOf('_', end - 1)) {
            List<Path> found = byStem.getOrDefault(stem.substring(0, end), List.of());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /// The pictures that the nearest folder of the mask is named after: `7/masks/a.png` belongs to `7.png`.
    private List<Path> namedByFolder(Path mask) {
        return folders(mask).reversed().stream().limit(FOLDERS_ABOVE).map(folder -> byStem.getOrDefault(NamingConventions.normal(folder), List.of()))
                .filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
    }

    private static String stemAsWritten(Path file) {
        return FileNames.stem(FileNames.last(file));
    }

    /// Of several pictures the one whose folders have the most names in common with those of the mask.
    static ImagePair pair(Path mask, List<Path> pictures, ImagePair.Reason reason) {
        if (pictures.isEmpty()) {
            return new ImagePair(Optional.empty(), Optional.of(mask), ImagePair.Reason.NO_PARTNER);
        }
        long most = pictures.stream().mapToLong(picture -> commonFolders(picture, mask)).max().orElseThrow();
        List<Path> closest = pictures.stream().filter(picture -> commonFolders(picture, mask) == most).toList();
        return closest.size() == 1
                ? new ImagePair(Optional.of(closest.getFirst()), Optional.of(mask), reason)
                : new ImagePair(Optional.empty(), Optional.of(mask), ImagePair.Reason.AMBIGUOUS);
    }

    private static long commonFolders(Path picture, Path mask) {
        List<String> left = new ArrayList<>(folders(mask));
        return folders(picture).stream().filter(left::remove).count();
    }

    static List<String> folders(Path file) {
        List<String> names = new ArrayList<>();
        file.toAbsolutePath().normalize().forEach(name -> names.add(name.toString()));
        names.removeLast();
        return names;
    }
}

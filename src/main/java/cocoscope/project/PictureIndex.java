package cocoscope.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Pictures by the names that their masks may go by.
final class PictureIndex {
    private final Map<String, List<Path>> byStem = new HashMap<>();
    private final Map<String, List<Path>> byCore = new HashMap<>();

    PictureIndex(List<Path> pictures) {
        for (Path picture : pictures) {
            String stem = stem(picture);
            byStem.computeIfAbsent(stem, _ -> new ArrayList<>()).add(picture);
            MaskWords.withoutPictureWord(stem).ifPresent(core -> byCore.computeIfAbsent(core, _ -> new ArrayList<>()).add(picture));
        }
    }

    static String stem(Path file) {
        return MaskWords.normal(FileNames.stem(FileNames.last(file)));
    }

    /// The mask with its picture, if one fits best.
    ImagePair pair(Path mask) {
        String stem = stem(mask);
        List<Path> found = byStem.getOrDefault(stem, List.of());
        if (!found.isEmpty()) {
            return pair(mask, found, ImagePair.Reason.SAME_STEM);
        }
        found = MaskWords.withoutMaskWord(stem).map(this::named).orElse(List.of());
        if (!found.isEmpty()) {
            return pair(mask, found, ImagePair.Reason.MASK_WORD);
        }
        return pair(mask, namedByFirstWords(stem), ImagePair.Reason.LONGER_NAME);
    }

    /// The pictures that the mask's name without its word for masks stands for.
    List<Path> named(String core) {
        List<Path> exact = byStem.getOrDefault(core, List.of());
        return exact.isEmpty() ? byCore.getOrDefault(core, List.of()) : exact;
    }

    private List<Path> namedByFirstWords(String stem) {
        for (int end = stem.lastIndexOf('_'); end > 0; end = stem.lastIndexOf('_', end - 1)) {
            List<Path> found = byStem.getOrDefault(stem.substring(0, end), List.of());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /// Of several pictures the one whose folders have the most names in common with those of the mask.
    private static ImagePair pair(Path mask, List<Path> pictures, ImagePair.Reason reason) {
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

    private static List<String> folders(Path file) {
        List<String> names = new ArrayList<>();
        file.toAbsolutePath().normalize().forEach(name -> names.add(name.toString()));
        names.removeLast();
        return names;
    }
}

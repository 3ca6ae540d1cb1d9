package cocoscope.pairing;

import cocoscope.decode.ImageFiles;
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
    /// How many pictures there are in each folder and the folders in it.
    private final Map<Path, Integer> picturesIn = new HashMap<>();

    PictureIndex(List<Path> pictures) {
        for (Path picture : pictures) {
            for (Path folder = picture.toAbsolutePath().normalize().getParent(); folder != null; folder = folder.getParent()) {
                picturesIn.merge(folder, 1, Integer::sum);
            }
            String stem = stem(picture);
            byStem.computeIfAbsent(stem, _ -> new ArrayList<>()).add(picture);
            NamingConventions.withoutPictureWord(stem).ifPresent(core -> byCore.computeIfAbsent(core, _ -> new ArrayList<>()).add(picture));
        }
    }

    /// The normal name without its extension: of `a.jpg.png`, which is named after a file with its extension, without both.
    static String stem(Path file) {
        return NamingConventions.normal(stemAsWritten(file));
    }

    /// The mask with its picture, if one fits best.
    ImagePair pair(Path mask) {
        ImagePair same = pairOfOneStem(mask);
        if (same.reason() != ImagePair.PairReason.NO_PARTNER) {
            return same;
        }
        List<Path> found = NamingConventions.withoutMaskWord(stem(mask)).map(this::namedWithOrWithoutEnding).orElse(List.of());
        if (!found.isEmpty()) {
            return pair(mask, found, ImagePair.PairReason.MASK_WORD);
        }
        found = namedByFirstWords(mask);
        return found.isEmpty() ? pair(mask, namedByFolder(mask), ImagePair.PairReason.FOLDER)
                : pair(mask, found, ImagePair.PairReason.LONGER_NAME).withCategory(NamingConventions.category(stemAsWritten(mask),
                        stem(found.getFirst())));
    }

    /// The mask with the picture of the same name, if there is one.
    ImagePair pairOfOneStem(Path mask) {
        List<Path> found = byStem.getOrDefault(stem(mask), List.of());
        List<Path> exact = found.stream().filter(picture -> isNamedAfter(mask, picture)).toList();
        return pair(mask, exact.isEmpty() ? found : exact, ImagePair.PairReason.SAME_STEM);
    }

    /// As [#named], or for `a_jpg` those of `a`.
    private List<Path> namedWithOrWithoutEnding(String core) {
        List<Path> found = named(core);
        return found.isEmpty() ? named(NamingConventions.withoutEnding(core)) : found;
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

    /// The pictures that the nearest folder of the mask is named after: `7/masks/a.png` belongs to `7.png`. A folder of more pictures than
    /// that is named after none.
    private List<Path> namedByFolder(Path mask) {
        Path folder = mask.toAbsolutePath().normalize().getParent();
        for (int above = 0; above < FOLDERS_ABOVE && folder != null; above++, folder = folder.getParent()) {
            List<Path> found = byStem.getOrDefault(NamingConventions.normal(FileNames.last(folder)), List.of());
            if (!found.isEmpty()) {
                return picturesIn.getOrDefault(folder, 0) > found.size() ? List.of() : found;
            }
        }
        return List.of();
    }

    private static String stemAsWritten(Path file) {
        String stem = FileNames.stem(FileNames.last(file));
        return ImageFiles.isCandidate(Path.of(stem)) ? FileNames.stem(stem) : stem;
    }

    /// Whether a file is named after another one with its extension: `a.jpg.png` after `a.jpg`.
    static boolean isNamedAfter(Path file, Path other) {
        return FileNames.stem(FileNames.last(file)).equals(FileNames.last(other));
    }

    /// Of several pictures the one whose folders have the most names in common with those of the mask.
    static ImagePair pair(Path mask, List<Path> pictures, ImagePair.PairReason reason) {
        if (pictures.isEmpty()) {
            return new ImagePair(Optional.empty(), Optional.of(mask), ImagePair.PairReason.NO_PARTNER);
        }
        long most = pictures.stream().mapToLong(picture -> commonFolders(picture, mask)).max().orElseThrow();
        List<Path> closest = pictures.stream().filter(picture -> commonFolders(picture, mask) == most).toList();
        return closest.size() == 1
                ? new ImagePair(Optional.of(closest.getFirst()), Optional.of(mask), reason)
                : new ImagePair(Optional.empty(), Optional.of(mask), ImagePair.PairReason.AMBIGUOUS);
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

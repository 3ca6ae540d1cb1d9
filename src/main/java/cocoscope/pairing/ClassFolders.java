package cocoscope.pairing;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads categories from folders: of the masks `masks/HD/x.bmp` and `masks/FV/x.bmp` of one picture.
final class ClassFolders {
    private ClassFolders() {}

    /// The pairs with the categories that their folders say, where a picture has masks in several folders.
    static List<ImagePair> named(List<ImagePair> pairs) {
        Map<Path, Set<@Nullable Path>> foldersOf = new HashMap<>();
        for (ImagePair pair : pairs) {
            pair.picture().ifPresent(picture -> foldersOf.computeIfAbsent(picture, _ -> new HashSet<>())
                    .add(pair.mask().map(Path::getParent).orElse(null)));
        }
        return pairs.stream().map(pair -> pair.category().isEmpty() && pair.picture().isPresent()
                && foldersOf.getOrDefault(pair.picture().get(), Set.of()).size() > 1
                ? pair.withCategory(category(pair.mask().orElseThrow(), pair.picture().get())) : pair).toList();
    }

    /// The mask's own folder, right below one for masks, and not one of the picture's.
    private static Optional<String> category(Path mask, Path picture) {
        List<String> folders = PictureIndex.folders(mask);
        if (folders.size() < 2) {
            return Optional.empty();
        }
        String own = folders.getLast();
        boolean names = NamingConventions.isName(own) && !NamingConventions.namesMasks(own)
                && NamingConventions.namesMasks(folders.get(folders.size() - 2))
                && !PictureIndex.folders(picture).contains(own);
        return names ? Optional.of(own) : Optional.empty();
    }
}

package cocoscope.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds out which pictures and masks belong together.
public final class Pairing {
    private Pairing() {}

    /// @param pairs    in the order in which the files were named, and in natural order inside a folder; a picture of
    ///                 several masks is in several pairs
    /// @param problems a sentence for each file or folder that cannot be read
    public record Result(List<ImagePair> pairs, List<String> problems) {
        public Result {
            pairs = List.copyOf(pairs);
            problems = List.copyOf(problems);
        }
    }

    /// Sorts files and folders into pictures and masks, and pairs them.
    public static Result of(List<Path> filesAndFolders) {
        List<ImageListing> listings = filesAndFolders.stream().distinct().map(ImageListing::of).toList();
        Roles roles = new Roles(listings);
        Map<Path, List<ImagePair>> byFirstFile = new LinkedHashMap<>();
        for (ImagePair pair : pair(roles.masks(), roles.pictures())) {
            Path first = pair.picture().or(pair::mask).orElseThrow();
            byFirstFile.computeIfAbsent(first, _ -> new ArrayList<>()).add(pair);
        }
        Set<Path> pictures = new HashSet<>(roles.pictures());
        List<ImagePair> pairs = new ArrayList<>();
        for (Path file : listings.stream().flatMap(listing -> listing.files().stream()).distinct().toList()) {
            if (byFirstFile.containsKey(file)) {
                pairs.addAll(byFirstFile.getOrDefault(file, List.of()));
            } else if (pictures.contains(file)) {
                pairs.add(new ImagePair(Optional.of(file), Optional.empty(), ImagePair.Reason.NO_PARTNER));
            }
        }
        return new Result(pairs, listings.stream().flatMap(listing -> listing.problems().stream()).toList());
    }

    /// Finds the picture of each mask; one pair a mask, in their order.
    public static List<ImagePair> pair(List<Path> masks, List<Path> pictures) {
        PictureIndex index = new PictureIndex(pictures);
        return masks.stream().map(index::pair).toList();
    }
}

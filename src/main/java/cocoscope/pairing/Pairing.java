package cocoscope.pairing;

import cocoscope.files.ImageListing;
import cocoscope.message.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds out which pictures and masks belong together.
public final class Pairing {
    private Pairing() {}

    /// @param pairs    in the order in which the files were named, and in natural order inside a folder; a picture of
    ///                 several masks is in several pairs
    /// @param others   files that are no images, and images that are neither pictures nor masks
    /// @param problems one for each file or folder that cannot be read
    public record Result(List<ImagePair> pairs, List<Path> others, List<Message> problems) {
        public Result {
            pairs = List.copyOf(pairs);
            others = List.copyOf(others);
            problems = List.copyOf(problems);
        }

        /// A message for each folder of masks that are set aside, since what they show is no object of its own.
        public List<Message> asides() {
            Map<Path, List<ImagePair>> byFolder = pairs.stream().filter(ImagePair::isSetAside)
                    .collect(Collectors.groupingBy(pair -> Objects.requireNonNull(pair.mask().orElseThrow().getParent()),
                            LinkedHashMap::new, Collectors.toList()));
            return byFolder.entrySet().stream()
                    .map(folder -> PairingProblem.FOLDER_SET_ASIDE.with(folder.getKey(), folder.getValue().size(),
                            folder.getValue().getFirst().shown())).toList();
        }
    }

    /// Sorts files and folders into pictures and masks by all conventions, and pairs them.
    public static Result of(List<Path> filesAndFolders) {
        return of(filesAndFolders, new PairingRule.Automatic());
    }

    /// Sorts files and folders into pictures and masks, and pairs them.
    public static Result of(List<Path> filesAndFolders, PairingRule rule) {
        return among(filesAndFolders.stream().distinct().map(ImageListing::of).toList(), rule);
    }

    /// As [#of], for folders that are listed already.
    public static Result among(List<ImageListing> listings, PairingRule rule) {
        List<Path> files = listings.stream().flatMap(listing -> listing.files().stream()).distinct().toList();
        List<Path> others = new ArrayList<>();
        List<ImagePair> pairs = switch (rule) {
            case PairingRule.Automatic _, PairingRule.Stem _ -> {
                FileRoles roles = new FileRoles(listings);
                others.addAll(roles.others());
                yield RivalFolders.ranked(pair(roles.masks(), roles.pictures(), rule));
            }
            case PairingRule.Suffix _, PairingRule.Prefix _, PairingRule.Replacement _, PairingRule.Folders _, PairingRule.Extension _,
                 PairingRule.Regex _ -> {
                RulePairing pairing = new RulePairing(rule, names(listings));
                others.addAll(pairing.others());
                yield ClassFolders.named(files.stream().filter(pairing::isMask).map(pairing::pair).toList());
            }
        };
        listings.forEach(listing -> others.addAll(listing.others()));
        return new Result(inOrder(files, pairs, new HashSet<>(others)), others,
                listings.stream().flatMap(listing -> listing.problems().stream()).toList());
    }

    /// Finds the picture of each mask; one pair a mask, in their order.
    public static List<ImagePair> pair(List<Path> masks, List<Path> pictures) {
        return pair(masks, pictures, new PairingRule.Automatic());
    }

    /// Finds the picture of each mask by [PairingRule.Automatic] or [PairingRule.Stem]; one pair a mask, in their order.
    private static List<ImagePair> pair(List<Path> masks, List<Path> pictures, PairingRule rule) {
        PictureIndex index = new PictureIndex(pictures);
        return rule instanceof PairingRule.Stem ? masks.stream().map(index::pairOfOneStem).toList()
                : ClassFolders.named(LearnedNames.pair(masks.stream().map(index::pair).toList(), pictures));
    }

    /// Finds the picture of each mask among the files of other folders; one pair a mask, in their order.
    ///
    /// @param masks with their names, as a rule sees them
    public static List<ImagePair> pair(Map<Path, String> masks, ImageListing pictures, PairingRule rule) {
        return switch (rule) {
            case PairingRule.Automatic _, PairingRule.Stem _ -> pair(List.copyOf(masks.keySet()), pictures.files(), rule);
            case PairingRule.Suffix _, PairingRule.Prefix _, PairingRule.Replacement _, PairingRule.Folders _, PairingRule.Extension _,
                 PairingRule.Regex _ -> {
                Map<Path, String> names = new LinkedHashMap<>(masks);
                pictures.files().forEach(picture -> names.put(picture, pictures.nameOf(picture)));
                RulePairing pairing = new RulePairing(rule, names);
                yield masks.keySet().stream().map(mask -> pairing.isMask(mask) ? pairing.pair(mask)
                        : new ImagePair(Optional.empty(), Optional.of(mask), ImagePair.PairReason.NO_PARTNER)).toList();
            }
        };
    }

    /// In the order of the first file of each pair, and with the pictures that have no mask.
    private static List<ImagePair> inOrder(List<Path> files, List<ImagePair> pairs, Set<Path> others) {
        Map<Path, List<ImagePair>> byFirstFile = new HashMap<>();
        Set<Path> masks = new HashSet<>();
        for (ImagePair pair : pairs) {
            byFirstFile.computeIfAbsent(pair.picture().or(pair::mask).orElseThrow(), _ -> new ArrayList<>()).add(pair);
            pair.mask().ifPresent(masks::add);
        }
        return files.stream().filter(file -> !others.contains(file)).flatMap(file -> {
            List<ImagePair> own = byFirstFile.getOrDefault(file, List.of());
            return own.isEmpty() && !masks.contains(file)
                    ? Stream.of(new ImagePair(Optional.of(file), Optional.empty(), ImagePair.PairReason.NO_PARTNER)) : own.stream();
        }).toList();
    }

    private static Map<Path, String> names(List<ImageListing> listings) {
        Map<Path, String> names = new LinkedHashMap<>();
        listings.forEach(listing -> listing.files().forEach(file -> names.putIfAbsent(file, listing.nameOf(file))));
        return names;
    }
}

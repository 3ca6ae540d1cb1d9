package cocoscope.pairing;

import cocoscope.files.FileNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Pairs files by a rule of a person: what it fits is a mask, all else a picture, unless the rule says otherwise.
final class RulePairing {
    private final Map<String, List<Path>> pictures = new HashMap<>();
    private final Map<Path, PairingRule.Names> masks = new HashMap<>();
    private final List<Path> others = new ArrayList<>();

    /// @param rule  that tells masks by their names
    /// @param names of all files, as the rule sees them
    RulePairing(PairingRule rule, Map<Path, String> names) {
        names.forEach((file, name) -> rule.ofMask(file, name).ifPresentOrElse(found -> masks.put(file, found), () -> {
            if (rule.allowsPicture(file)) {
                rule.keyOfPicture(FileNames.stem(FileNames.last(file)))
                        .ifPresent(key -> pictures.computeIfAbsent(key, _ -> new ArrayList<>()).add(file));
            } else {
                others.add(file);
            }
        }));
    }

    /// What the rule takes for neither.
    List<Path> others() {
        return List.copyOf(others);
    }

    boolean isMask(Path file) {
        return masks.containsKey(file);
    }

    /// @param mask for which [#isMask] is true
    ImagePair pair(Path mask) {
        PairingRule.Names names = masks.get(mask);
        List<Path> found = names == null ? List.of() : pictures.getOrDefault(names.picture(), List.of());
        return PictureIndex.pair(mask, found, ImagePair.PairReason.RULE).withCategory(names == null ? Optional.empty() : names.category());
    }
}

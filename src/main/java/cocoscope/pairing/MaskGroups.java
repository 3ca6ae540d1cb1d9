package cocoscope.pairing;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Masks of one object each, without pictures: which are of one image, their names tell.
public final class MaskGroups {
    private static final List<String> KNOWN = List.of("regex:(task-\\d+)-annotation-\\d+-by-\\d+-tag-(?<category>.+)-\\d+",
            "regex:(.+?)_(?<category>\\p{L}[\\p{L}_]*)_\\d+");

    private MaskGroups() {}

    /// The image and the category of a mask.
    ///
    /// @param image without an extension
    public record Name(String image, Optional<String> category) {}

    /// The rule for names of masks alone: that of a person, or the first known one that fits all of them and puts several into one image.
    ///
    /// @param names of the masks below the folder that was named
    public static Optional<PairingRule> rule(PairingRule given, List<String> names) {
        return switch (given) {
            case PairingRule.Automatic _ -> KNOWN.stream().map(PairingRule::parse).flatMap(Optional::stream)
                    .filter(rule -> groups(rule, names)).findFirst();
            case PairingRule.Suffix _, PairingRule.Prefix _, PairingRule.Replacement _, PairingRule.Regex _ -> Optional.of(given);
            case PairingRule.Stem _, PairingRule.Folders _, PairingRule.Extension _ -> Optional.empty();
        };
    }

    private static boolean groups(PairingRule rule, List<String> names) {
        Set<String> images = new HashSet<>();
        names.stream().map(name -> of(rule, name)).flatMap(Optional::stream).map(Name::image).forEach(images::add);
        return names.stream().allMatch(name -> of(rule, name).isPresent()) && images.size() < names.size();
    }

    /// @param name of the mask below the folder that was named, with its extension
    public static Optional<Name> of(PairingRule rule, String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return Stream.of(name, file).distinct().map(path -> rule.ofMask(Path.of(name), path)).flatMap(Optional::stream).findFirst()
                .map(found -> new Name(found.picture().replace('\n', '_'), found.category()));
    }
}

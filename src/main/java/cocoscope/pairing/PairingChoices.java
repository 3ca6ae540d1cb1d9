package cocoscope.pairing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;

/// What a person has decided otherwise than the rule of pairing.
///
/// @param pictureOf masks with the picture that was chosen for each; nothing for a mask that is used alone
/// @param leftOut   masks, and pictures without a mask
public record PairingChoices(SequencedMap<Path, Optional<Path>> pictureOf, SequencedSet<Path> leftOut) {
    public static final PairingChoices NONE = new PairingChoices(new LinkedHashMap<>(), new LinkedHashSet<>());

    public PairingChoices {
        pictureOf = new LinkedHashMap<>(pictureOf);
        leftOut = new LinkedHashSet<>(leftOut);
    }

    /// A picture that a mask gets for its own, or nothing for a mask that is used alone. What the picture was before is forgotten.
    public PairingChoices with(Path mask, Optional<Path> picture) {
        LinkedHashMap<Path, Optional<Path>> changed = new LinkedHashMap<>(pictureOf);
        picture.ifPresent(changed::remove);
        changed.put(mask, picture);
        LinkedHashSet<Path> left = new LinkedHashSet<>(leftOut);
        left.remove(mask);
        picture.ifPresent(left::remove);
        return new PairingChoices(changed, left);
    }

    public PairingChoices without(Collection<Path> files) {
        LinkedHashSet<Path> left = new LinkedHashSet<>(leftOut);
        left.addAll(files);
        return new PairingChoices(pictureOf, left);
    }

    public PairingChoices withAgain(Path file) {
        LinkedHashSet<Path> left = new LinkedHashSet<>(leftOut);
        left.remove(file);
        return new PairingChoices(pictureOf, left);
    }

    /// What a rule found, with these choices in its place.
    public Pairing.Result appliedTo(Pairing.Result found) {
        Set<Path> chosenPictures = pictureOf.values().stream().flatMap(Optional::stream).collect(Collectors.toSet());
        Map<Path, Optional<String>> categories = new HashMap<>();
        found.pairs().forEach(pair -> pair.mask().ifPresent(mask -> categories.put(mask, pair.category())));
        Set<Path> waiting = new LinkedHashSet<>(pictureOf.keySet());
        List<ImagePair> pairs = new ArrayList<>();
        for (ImagePair pair : found.pairs()) {
            List<Path> here = waiting.stream().filter(mask -> concerns(pair, mask)).toList();
            here.forEach(mask -> pairs.add(chosen(mask, categories)));
            here.forEach(waiting::remove);
            kept(pair, chosenPictures).ifPresent(pairs::add);
        }
        waiting.forEach(mask -> pairs.add(chosen(mask, categories)));
        pairs.addAll(lonely(found.pairs(), pairs));
        pairs.removeIf(pair -> leftOut.contains(pair.mask().or(pair::picture).orElseThrow()));
        return new Pairing.Result(pairs, found.others().stream().filter(file -> !pictureOf.containsKey(file)
                && !chosenPictures.contains(file)
                && !leftOut.contains(file)).toList(), found.problems());
    }

    private boolean concerns(ImagePair pair, Path mask) {
        Optional<Path> picture = pictureOf(mask);
        return pair.mask().filter(file -> file.equals(mask) || picture.filter(file::equals).isPresent()).isPresent()
                || pair.picture().filter(file -> file.equals(mask) || picture.filter(file::equals).isPresent()).isPresent();
    }

    private ImagePair chosen(Path mask, Map<Path, Optional<String>> categories) {
        return new ImagePair(pictureOf(mask), Optional.of(mask), ImagePair.PairReason.CHOSEN,
                categories.getOrDefault(mask, Optional.empty()));
    }

    private Optional<Path> pictureOf(Path mask) {
        return Objects.requireNonNull(pictureOf.get(mask));
    }

    /// What is left of a pair that the rule found.
    private Optional<ImagePair> kept(ImagePair pair, Set<Path> chosenPictures) {
        Optional<Path> mask = pair.mask().filter(file -> !pictureOf.containsKey(file) && !chosenPictures.contains(file));
        Optional<Path> picture = pair.picture().filter(file -> !pictureOf.containsKey(file));
        boolean pictureChosen = mask.isEmpty() && picture.filter(chosenPictures::contains).isPresent();
        return mask.isEmpty() && (pair.mask().isPresent() || picture.isEmpty() || pictureChosen) ? Optional.empty()
                : picture.equals(pair.picture()) ? Optional.of(pair) : Optional.of(new ImagePair(Optional.empty(), mask,
                        ImagePair.PairReason.NO_PARTNER));
    }

    /// Pictures that have lost their last mask.
    private static List<ImagePair> lonely(List<ImagePair> before, List<ImagePair> after) {
        Set<Path> inPairs = new HashSet<>();
        after.forEach(pair -> {
            pair.picture().ifPresent(inPairs::add);
            pair.mask().ifPresent(inPairs::add);
        });
        return before.stream().map(ImagePair::picture).flatMap(Optional::stream).distinct().filter(picture -> !inPairs.contains(picture))
                .map(picture -> new ImagePair(Optional.of(picture), Optional.empty(), ImagePair.PairReason.NO_PARTNER)).toList();
    }
}

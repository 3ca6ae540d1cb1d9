package cocoscope.pairing;

import cocoscope.files.FileNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Learns from the masks of a folder how their names differ from those of their pictures, where no convention says it.
///
/// A rule is taken when it pairs nearly all masks of the folder, or nearly all pictures, two of each at least, and no other rule pairs as
/// many
/// otherwise.
final class LearnedNames {
    private static final int MAX_EXAMPLES = 8;
    private static final int MAX_PICTURES = 20;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\d]+|(?<=\\d)(?=\\p{L})|(?<=\\p{L})(?=\\d)");
    private static final double NEARLY_ALL = 0.8;

    private final List<Path> masks;
    private final List<Path> pictures;

    /// What a rule makes of the masks of a folder: all pairs that it finds.
    private record Learned(PairingRule rule, List<ImagePair> pairs) {
        int pictures() {
            return (int) pairs.stream().map(ImagePair::picture).distinct().count();
        }

        int size() {
            return pairs.size() + pictures();
        }
    }

    private LearnedNames(List<Path> masks, List<Path> pictures) {
        this.masks = masks;
        this.pictures = pictures;
    }

    /// The same pairs, where masks without a picture have got one, folder by folder.
    static List<ImagePair> pair(List<ImagePair> pairs, List<Path> pictures) {
        Map<Path, ImagePair> learned = new HashMap<>();
        Map<Path, List<Path>> byFolder = pairs.stream().filter(pair -> pair.reason() == ImagePair.PairReason.NO_PARTNER)
                .map(pair -> pair.mask().orElseThrow()).collect(Collectors.groupingBy(mask -> Objects.requireNonNullElse(mask.getParent(),
                        Path.of("")),
                        LinkedHashMap::new, Collectors.toList()));
        byFolder.forEach((folder, masks) -> {
            Set<Path> taken = pairs.stream().filter(pair -> pair.isComplete()
                    && Objects.equals(pair.mask().orElseThrow().getParent(), folder))
                    .map(pair -> pair.picture().orElseThrow()).collect(Collectors.toSet());
            new LearnedNames(masks, pictures.stream().filter(picture -> !taken.contains(picture)).toList()).best()
                    .ifPresent(best -> best.pairs.forEach(pair -> learned.put(pair.mask().orElseThrow(), pair)));
        });
        return pairs.stream().map(pair -> learned.getOrDefault(pair.mask().orElseThrow(), pair)).toList();
    }

    private Optional<Learned> best() {
        if (masks.size() < 2 || pictures.size() < 2) {
            return Optional.empty();
        }
        List<Path> examples = examples();
        LearnedNames few = new LearnedNames(examples, pictures);
        List<Learned> found = candidates(examples).stream().filter(rule -> 2 * few.applied(rule).pairs.size() >= examples.size())
                .map(this::applied)
                .filter(this::isEvident)
                .sorted(Comparator.comparingInt(Learned::size).reversed()).toList();
        return found.stream().findFirst().filter(first -> found.stream().filter(other -> other.size() == first.size())
                .allMatch(other -> partners(other).equals(partners(first))));
    }

    private static Map<Path, Path> partners(Learned learned) {
        return learned.pairs.stream().collect(Collectors.toMap(pair -> pair.mask().orElseThrow(), pair -> pair.picture().orElseThrow()));
    }

    private boolean isEvident(Learned learned) {
        return learned.pictures() >= 2 && (learned.pairs.size() >= NEARLY_ALL * masks.size()
                || learned.pictures() >= NEARLY_ALL * pictures.size());
    }

    private List<Path> examples() {
        return IntStream.range(0, MAX_EXAMPLES).map(i -> i * (masks.size() - 1) / (MAX_EXAMPLES - 1)).distinct().mapToObj(masks::get)
                .toList();
    }

    private Set<PairingRule> candidates(List<Path> examples) {
        Map<String, List<Path>> byWord = new HashMap<>();
        pictures.forEach(picture -> words(picture).forEach(word -> byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(picture)));
        Set<PairingRule> rules = new LinkedHashSet<>();
        for (Path mask : examples) {
            // The rarest words that the names have in common are those that tell files apart.
            words(mask).map(word -> byWord.getOrDefault(word, List.of())).sorted(Comparator.comparingInt(List::size)).flatMap(List::stream)
                    .distinct()
                    .limit(MAX_PICTURES).forEach(picture -> NameDifference.of(name(picture), name(mask))
                            .ifPresent(difference -> rules.addAll(NameShapes.of(difference))));
        }
        return rules;
    }

    private static Stream<String> words(Path file) {
        return BETWEEN_WORDS.splitAsStream(name(file)).filter(word -> !word.isEmpty()).distinct();
    }

    private Learned applied(PairingRule rule) {
        Map<String, List<Path>> byKey = new HashMap<>();
        pictures.forEach(picture -> rule.keyOfPicture(name(picture)).ifPresent(key -> byKey.computeIfAbsent(key, _ -> new ArrayList<>())
                .add(picture)));
        List<ImagePair> pairs = new ArrayList<>();
        if (byKey.size() > 1) {
            Set<String> keys = new HashSet<>(byKey.keySet());
            for (Path mask : masks) {
                rule.ofMask(mask, FileNames.last(mask)).filter(names -> keys.contains(names.picture())).ifPresent(names -> {
                    ImagePair pair = PictureIndex.pair(mask, byKey.getOrDefault(names.picture(), List.of()), ImagePair.PairReason.LEARNED)
                            .withCategory(names.category());
                    if (pair.isComplete()) {
                        pairs.add(pair);
                    }
                });
            }
        }
        return new Learned(rule, pairs);
    }

    private static String name(Path file) {
        return FileNames.stem(FileNames.last(file));
    }
}

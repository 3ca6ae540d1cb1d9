package cocoscope.batch;

import cocoscope.decode.MaskFile;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.files.FileNames;
import cocoscope.files.ImageListing;
import cocoscope.mask.Mask;
import cocoscope.mask.MaskEncoding;
import cocoscope.message.Message;
import cocoscope.pairing.ImagePair;
import cocoscope.pairing.MaskGroups;
import cocoscope.pairing.Pairing;
import cocoscope.pairing.PairingRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The masks that were named, in the order in which they were, and what is wrong with each that cannot be converted.
///
/// @param notes about masks that are left out for a good reason
public record BatchInputs(List<BatchInput> inputs, List<Message> problems, List<Message> notes) {
    public BatchInputs {
        inputs = CompactInputs.of(inputs);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    public BatchInputs(List<BatchInput> inputs, List<Message> problems) {
        this(inputs, problems, List.of());
    }

    /// Images are named after their masks: relative to the folder that was named. Two masks with one name are a problem,
    /// because nothing tells whether they are of one image.
    public static BatchInputs withoutPictures(List<Path> filesAndFolders) {
        List<Message> problems = new ArrayList<>();
        if (filesAndFolders.size() == 1) {
            return withoutPictures(listing(filesAndFolders.getFirst(), problems), problems);
        }
        Map<String, BatchInput> byName = new LinkedHashMap<>();
        masks(filesAndFolders, problems).forEach((mask, name) -> {
            BatchInput other = byName.putIfAbsent(name, new BatchInput(mask, Optional.empty(), name));
            if (other != null) {
                problems.add(sameName(mask, other));
            }
        });
        return new BatchInputs(List.copyOf(byName.values()), problems);
    }

    /// In one listing, equal names follow each other: those that differ in bytes that are no text.
    private static BatchInputs withoutPictures(ImageListing listing, List<Message> problems) {
        List<Integer> first = new ArrayList<>();
        BatchInput last = null;
        for (int i = 0; i < listing.files().size(); i++) {
            BatchInput input = named(listing, i);
            if (last != null && last.fileName().equals(input.fileName())) {
                problems.add(sameName(input.mask(), last));
            } else {
                first.add(i);
                last = input;
            }
        }
        return new BatchInputs(CompactInputs.of(first.size(), index -> named(listing, first.get(index))), problems, List.of());
    }

    private static BatchInput named(ImageListing listing, int index) {
        Path mask = listing.files().get(index);
        return new BatchInput(mask, Optional.empty(), listing.nameOf(mask));
    }

    private static Message sameName(Path mask, BatchInput other) {
        return BatchProblem.SAME_NAME.with(mask, other.mask(), other.fileName());
    }

    /// Images are named after the pictures that the masks belong to, relative to `pictures`.
    public static BatchInputs withPictures(List<Path> filesAndFolders, Path pictures, PairingRule rule) {
        List<Message> problems = new ArrayList<>();
        Map<Path, String> masks = masks(filesAndFolders, problems);
        return withPictures(masks, listing(pictures, problems), rule, problems);
    }

    /// As the others, of folders that somebody else has listed.
    public static BatchInputs listed(ImageListing masks, Optional<ImageListing> pictures, PairingRule rule) {
        Map<Path, String> names = names(Stream.of(masks));
        return pictures.isPresent() ? withPictures(names, pictures.get(), rule, new ArrayList<>())
                : new BatchInputs(names.entrySet().stream()
                .map(mask -> new BatchInput(mask.getKey(), Optional.empty(), mask.getValue())).toList(),
                List.of());
    }

    private static BatchInputs withPictures(Map<Path, String> masks, ImageListing listing, PairingRule rule, List<Message> problems) {
        List<BatchInput> inputs = new ArrayList<>();
        for (ImagePair pair : pairs(masks, listing, rule)) {
            Path mask = pair.mask().orElseThrow();
            pair.picture().ifPresentOrElse(
                    picture -> inputs.add(new BatchInput(mask, Optional.of(picture), listing.nameOf(picture), pair.category())),
                    () -> problems.add(withoutPicture(mask, listing.root(), pair.reason())));
        }
        return new BatchInputs(inputs, problems);
    }

    /// Masks and pictures are told apart among what was named; images are named after the pictures, relative to the folder
    /// that was named.
    public static BatchInputs paired(List<Path> filesAndFolders, PairingRule rule) {
        List<Message> problems = new ArrayList<>();
        Map<Path, String> names = masks(filesAndFolders, problems);
        Map<String, Path> pictures = new HashMap<>();
        List<BatchInput> inputs = new ArrayList<>();
        Pairing.Result paired = Pairing.of(filesAndFolders, rule);
        Optional<PairingRule> groups = paired.pairs().isEmpty() || paired.pairs().stream().anyMatch(pair -> pair.picture().isPresent())
                ? Optional.empty() : MaskGroups.rule(rule, List.copyOf(names.values()));
        if (groups.isPresent()) {
            return grouped(names, groups.get(), problems);
        }
        for (ImagePair pair : paired.pairs()) {
            if (pair.isComplete()) {
                Path picture = pair.picture().orElseThrow();
                String name = names.getOrDefault(picture, FileNames.last(picture));
                if (pictures.computeIfAbsent(name, _ -> picture).equals(picture)) {
                    inputs.add(new BatchInput(pair.mask().orElseThrow(), pair.picture(), name, pair.category()));
                } else {
                    problems.add(BatchProblem.SAME_PICTURE_NAME.with(picture, name));
                }
            } else if (pair.mask().isPresent() && !pair.isSetAside()) {
                problems.add((pair.reason() == ImagePair.PairReason.AMBIGUOUS ? BatchProblem.SEVERAL_PICTURES : BatchProblem.NO_PICTURE)
                        .with(pair.mask().get()));
            }
        }
        return new BatchInputs(inputs, problems, paired.asides());
    }

    /// Masks without pictures: those that a rule takes for masks of one picture are of one image, which is named after it.
    private static BatchInputs grouped(Map<Path, String> names, PairingRule rule, List<Message> problems) {
        List<BatchInput> inputs = new ArrayList<>();
        names.forEach((mask, name) -> MaskGroups.of(rule, name).ifPresentOrElse(
                group -> inputs.add(new BatchInput(mask, Optional.empty(),
                name.substring(0, name.lastIndexOf('/') + 1) + group.image() + "."
                        + FileNames.extension(name), group.category())),
                () -> problems.add(BatchProblem.RULE_MISFIT.with(mask))));
        return new BatchInputs(inputs, problems);
    }

    /// The same, where an object without a name is of that category.
    public BatchInputs withCategory(String category) {
        return new BatchInputs(inputs.stream().map(input -> new BatchInput(input.mask(), input.picture(), input.fileName(),
                input.category().or(() -> Optional.of(category)), input.recipe(), input.segments(),
                input.objects())).toList(), problems, notes);
    }

    /// Whether names of files or folders say what the masks show.
    public boolean haveCategories() {
        return inputs.stream().anyMatch(input -> input.category().isPresent());
    }

    /// Whether the first mask that can be read is one of colors.
    public boolean areColors(MaskEncoding coding) {
        return first(coding).filter(mask -> mask.samples() == Mask.Samples.COLOR).isPresent();
    }

    /// The first mask that can be read.
    public Optional<Mask> first(MaskEncoding coding) {
        for (BatchInput input : inputs) {
            try {
                return Optional.of(MaskFile.open(input.mask(), coding).layers().getFirst().read());
            } catch (UnreadableImageException _) {
                // The batch will say so.
            }
        }
        return Optional.empty();
    }

    /// Where pictures and masks share a folder, their names tell which is which.
    private static List<ImagePair> pairs(Map<Path, String> masks, ImageListing pictures, PairingRule rule) {
        Set<Path> common = new HashSet<>(masks.keySet());
        common.retainAll(pictures.files());
        return common.isEmpty() ? Pairing.pair(masks, pictures, rule)
                : Pairing.of(List.copyOf(masks.keySet()), rule).pairs().stream().filter(pair -> pair.mask().isPresent()).toList();
    }

    private static Message withoutPicture(Path mask, Path pictures, ImagePair.PairReason reason) {
        return (reason == ImagePair.PairReason.AMBIGUOUS ? BatchProblem.SEVERAL_PICTURES_IN : BatchProblem.NO_PICTURE_IN)
                .with(mask, pictures);
    }

    /// Masks with their names; a mask that was named twice is there once.
    private static Map<Path, String> masks(List<Path> filesAndFolders, List<Message> problems) {
        return names(filesAndFolders.stream().map(root -> listing(root, problems)));
    }

    private static Map<Path, String> names(Stream<ImageListing> listings) {
        return listings.flatMap(listing -> listing.files().stream().map(file -> Map.entry(file, listing.nameOf(file))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first, LinkedHashMap::new));
    }

    private static ImageListing listing(Path root, List<Message> problems) {
        ImageListing listing = ImageListing.of(root);
        problems.addAll(listing.problems());
        if (listing.files().isEmpty() && listing.problems().isEmpty()) {
            problems.add(BatchProblem.NO_IMAGES.with(root));
        }
        return listing;
    }
}

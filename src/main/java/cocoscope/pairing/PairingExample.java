package cocoscope.pairing;

import cocoscope.files.FileNames;
import cocoscope.files.ImageListing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Infers from one picture and its mask the rule by which all others of a set find each other.
public final class PairingExample {
    private final Path picture;
    private final Path mask;
    private final List<ImageListing> listings;
    private final String pictureStem;
    private final String maskStem;

    private PairingExample(Path picture, Path mask, List<ImageListing> listings) {
        this.picture = picture;
        this.mask = mask;
        this.listings = listings;
        pictureStem = FileNames.stem(FileNames.last(picture));
        maskStem = FileNames.stem(FileNames.last(mask));
    }

    /// The plainest rule that makes the two a pair, if there is one.
    ///
    /// @param listings all folders in which pairs are sought, with the two files
    public static Optional<PairingRule> ruleOf(Path picture, Path mask, List<ImageListing> listings) {
        PairingExample example = new PairingExample(picture, mask, listings);
        return example.candidates().stream().filter(example::isKept).findFirst();
    }

    private List<PairingRule> candidates() {
        List<PairingRule> rules = new ArrayList<>();
        if (maskStem.equals(pictureStem)) {
            folders().ifPresent(rules::add);
            rules.add(new PairingRule.Stem());
            rules.add(new PairingRule.Extension(FileNames.extension(FileNames.last(mask))));
        } else if (maskStem.startsWith(pictureStem)) {
            String rest = maskStem.substring(pictureStem.length());
            namedObjects(rest).forEach(rules::add);
            rules.add(new PairingRule.Suffix(rest));
        } else if (maskStem.endsWith(pictureStem)) {
            rules.add(new PairingRule.Prefix(maskStem.substring(0, maskStem.length() - pictureStem.length())));
        } else {
            byFolderOfMask().ifPresent(rules::add);
            insideNumberedName().ifPresent(rules::add);
            NameDifference.of(pictureStem, maskStem).map(NameShapes::of).flatMap(this::bestOf).ifPresent(rules::add);
        }
        return rules;
    }

    /// The plainest of the rules that make the most pairs, this one among them.
    private Optional<PairingRule> bestOf(List<PairingRule> rules) {
        @Nullable PairingRule best = null;
        long most = 0;
        for (PairingRule rule : rules) {
            long made = isKept(rule) ? pairs(rule).count() : 0;
            if (made > most) {
                most = made;
                best = rule;
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean isKept(PairingRule rule) {
        return pairs(rule).anyMatch(pair -> pair.picture().filter(file -> same(file, picture)).isPresent()
                && pair.mask().filter(file -> same(file, mask)).isPresent());
    }

    private static boolean same(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    private Stream<ImagePair> pairs(PairingRule rule) {
        return Pairing.among(listings, rule).pairs().stream().filter(ImagePair::isComplete);
    }

    /// The first folder of each that the other has not in its place.
    private Optional<PairingRule> folders() {
        List<String> ofPicture = PictureIndex.folders(picture);
        List<String> ofMask = PictureIndex.folders(mask);
        int same = 0;
        while (same < Math.min(ofPicture.size(), ofMask.size()) && ofPicture.get(same).equals(ofMask.get(same))) {
            same++;
        }
        String pictures = same < ofPicture.size() ? ofPicture.get(same) : "";
        String masks = same < ofMask.size() ? ofMask.get(same) : "";
        return PairingRule.parse("folder:" + pictures + "=" + masks);
    }

    /// Patterns for masks of one object each, where the rest of the name has a number, or where other masks name another
    /// category in its place: `1001_circle_0`.
    private Stream<PairingRule> namedObjects(String rest) {
        boolean numbered = Stream.of(rest.split("[-_. ]+")).anyMatch(word -> word.matches("\\d+"));
        return Stream.of("(.+?)" + shape(rest, "\\p{L}[\\p{L}_]*"), "(.+)" + shape(rest, "\\p{L}+"))
                .map(pattern -> PairingRule.parse("regex:" + pattern)).flatMap(Optional::stream)
                .filter(rule -> numbered || pairs(rule).map(ImagePair::category).flatMap(Optional::stream).distinct().count() > 1);
    }

    /// For names around the picture's, in which a number differs as well.
    private Optional<PairingRule> insideNumberedName() {
        return NameDifference.of(pictureStem, maskStem).filter(common -> common.picture().equals("*")).map(NameDifference::mask)
                .filter(pattern -> pattern.matches(".*\\d.*"))
                .flatMap(pattern -> PairingRule.parse("regex:(?:.*/)?" + shape(parts(pattern)).replace("\\*", "(.+)")));
    }

    /// Numbers stand for any number, and the first words that may be a category for any category.
    private static String shape(String rest, String category) {
        List<String> parts = parts(rest);
        int first = 0;
        while (first < parts.size() && !isCategory(parts.get(first))) {
            first++;
        }
        int end = first + 1;
        while (end + 1 < parts.size() && parts.get(end).equals("_") && isCategory(parts.get(end + 1))) {
            end += 2;
        }
        return first == parts.size() ? shape(parts)
                : shape(parts.subList(0, first)) + "(?<category>" + category + ")" + shape(parts.subList(end, parts.size()));
    }

    private static String shape(List<String> parts) {
        return parts.stream().map(part -> part.matches("\\d+") ? "\\d+" : WildcardPattern.quoted(part)).collect(Collectors.joining());
    }

    /// Words and what is between them.
    private static List<String> parts(String name) {
        return List.of(name.split("(?<=[-_. ])|(?=[-_. ])"));
    }

    private static boolean isCategory(String word) {
        return NamingConventions.isName(word) && !NamingConventions.isMaskWord(word.toLowerCase(Locale.ROOT));
    }

    /// For masks below a folder that is named after the picture: `7/masks/3fa9.png` of `7.png`.
    private Optional<PairingRule> byFolderOfMask() {
        String path = FileNames.stem(listings.stream().flatMap(listing -> listing.files().stream().filter(file -> same(file, mask))
                .map(listing::nameOf))
                .findFirst().orElse(FileNames.last(mask)));
        List<String> names = List.of(path.split("/"));
        int folder = names.subList(0, names.size() - 1).lastIndexOf(pictureStem);
        if (folder < 0) {
            return Optional.empty();
        }
        List<String> between = names.subList(folder + 1, names.size() - 1);
        String name = between.isEmpty() ? shape(parts(maskStem)) : "[^/]+";
        return PairingRule.parse("regex:(?:.*/)?([^/]+)/" + between.stream().map(part -> WildcardPattern.quoted(part) + "/")
                .collect(Collectors.joining()) + name);
    }
}
